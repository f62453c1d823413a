-- AlterTable
ALTER TABLE "media_file" ADD COLUMN     "inbox_message_id" BIGINT;
