-- AlterTable
ALTER TABLE "resident" ADD COLUMN     "digest_topics" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "wished_area" TEXT;
