-- AlterTable
ALTER TABLE "delivery_lease" ADD COLUMN     "notices_paused_until" TIMESTAMPTZ(3);
