-- CreateIndex
CREATE INDEX "inbox_message_address_id_id_idx" ON "inbox_message"("address_id", "id");

-- CreateIndex
CREATE INDEX "outbox_message_resident_id_idx" ON "outbox_message"("resident_id");

-- CreateIndex
CREATE INDEX "resident_erase_after_idx" ON "resident"("erase_after");

-- CreateIndex
CREATE INDEX "subscription_consent_id_idx" ON "subscription"("consent_id");
