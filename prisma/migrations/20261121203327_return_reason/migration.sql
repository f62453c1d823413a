-- AlterTable
ALTER TABLE "broadcast" ADD COLUMN     "return_reason" TEXT;

-- What is still to be sent of a broadcast: few rows of many, looked for by every sweep.
CREATE INDEX "outbox_message_open_of_broadcast" ON "outbox_message"("broadcast_id") WHERE "status" IN ('queued', 'sending', 'held');
