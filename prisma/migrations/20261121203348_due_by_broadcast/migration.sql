-- DropIndex
DROP INDEX "outbox_message_channel_status_lane_due_at_id_idx";

-- CreateIndex
CREATE INDEX "outbox_message_channel_status_lane_broadcast_id_due_at_id_idx" ON "outbox_message"("channel", "status", "lane", "broadcast_id", "due_at", "id");
