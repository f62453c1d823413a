-- AlterTable
ALTER TABLE "booking" ADD COLUMN     "reminded_at" TIMESTAMPTZ(3);

-- Whose appointment is within a day heard of it a moment ago.
UPDATE "booking" SET "reminded_at" = now() WHERE "kind" = 'slot' AND "starts_at" < now() + interval '1 day';

-- The second wall around bookings: those with the contact persons a transaction names. The sealed number is behind it for good.
GRANT SELECT ("id", "city_id", "contact", "kind", "starts_at", "ends_at", "resident_id", "language", "topic", "interpreter", "state", "created_at")
  ON "booking" TO kurzer_draht_desk;
ALTER TABLE "booking" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "desk_reads" ON "booking" FOR SELECT TO kurzer_draht_desk USING (
  city_id = (SELECT current_setting('desk.city', true)) AND contact = ANY ((SELECT desk_scope('contacts'))::text[]));
CREATE POLICY "desk_reads_of_bookings" ON "resident" FOR SELECT TO kurzer_draht_desk USING (
  EXISTS (SELECT 1 FROM "booking" b WHERE b.resident_id = resident.id));

-- What the retention looks for (gateway/retention.ts): finished messages that still hold words, files that belong to nothing.
CREATE INDEX "inbox_message_with_words_idx" ON "inbox_message"("received_at") WHERE "event" <> '{}' AND "state" <> 'waiting';
CREATE INDEX "outbox_message_with_words_idx" ON "outbox_message"("created_at")
  WHERE "reply" <> '{}' AND "status" NOT IN ('queued', 'sending', 'held');
CREATE INDEX "media_file_of_nothing_idx" ON "media_file"("created_at") WHERE "concern_id" IS NULL AND "draft_key" IS NULL;
