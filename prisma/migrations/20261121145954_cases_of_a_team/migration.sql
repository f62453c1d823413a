-- CreateIndex
CREATE INDEX "case_city_id_district_team_created_at_id_idx" ON "case"("city_id", "district", "team", "created_at", "id");

-- CreateIndex
CREATE INDEX "case_city_id_team_created_at_id_idx" ON "case"("city_id", "team", "created_at", "id");
