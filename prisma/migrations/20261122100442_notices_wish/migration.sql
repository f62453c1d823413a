-- AlterTable
ALTER TABLE "address" ADD COLUMN     "notices_wish_at" TIMESTAMPTZ(3);

-- What was said so far counts from when it was said.
UPDATE "address" SET "notices_wish_at" = "notices_off_at" WHERE "notices_off_at" IS NOT NULL;
