-- AlterTable
ALTER TABLE "outbox_message" ADD COLUMN     "refused_in" UUID[];
