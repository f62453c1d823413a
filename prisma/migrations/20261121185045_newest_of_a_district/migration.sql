-- CreateIndex
CREATE INDEX "case_district_created_at_id_idx" ON "case"("district", "created_at", "id");
