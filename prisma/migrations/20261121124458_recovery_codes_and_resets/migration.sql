-- AlterTable
ALTER TABLE "invitation" ADD COLUMN     "staff_id" UUID;

-- AlterTable
ALTER TABLE "staff" ADD COLUMN     "recovery_hashes" BYTEA[] DEFAULT ARRAY[]::BYTEA[];

-- CreateIndex
CREATE INDEX "invitation_staff_id_idx" ON "invitation"("staff_id");

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;
