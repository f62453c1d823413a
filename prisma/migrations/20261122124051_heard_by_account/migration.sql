-- AlterTable
ALTER TABLE "address" ADD COLUMN     "heard_by" BYTEA;

-- AlterTable
ALTER TABLE "channel_account" ADD COLUMN     "account" BYTEA;
