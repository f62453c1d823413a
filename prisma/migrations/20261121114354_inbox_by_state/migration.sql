-- DropIndex
DROP INDEX "inbox_message_resident_id_id_idx";

-- CreateIndex
CREATE INDEX "inbox_message_resident_id_state_id_idx" ON "inbox_message"("resident_id", "state", "id");
