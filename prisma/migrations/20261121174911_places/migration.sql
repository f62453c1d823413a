-- CreateIndex
CREATE INDEX "case_longitude_latitude_idx" ON "case"("longitude", "latitude");

-- Combined with the one above where what was closed lately is looked for by place; it need not carry the place itself.
DROP INDEX "case_closed_idx";
CREATE INDEX "case_closed_idx" ON "case" ("closed_at") WHERE "closed_at" IS NOT NULL;
