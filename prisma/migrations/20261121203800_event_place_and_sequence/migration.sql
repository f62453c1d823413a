-- AlterTable
ALTER TABLE "event" ADD COLUMN     "place" TEXT,
ADD COLUMN     "sequence" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "told_sequence" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "event_question" ADD COLUMN     "attempts" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "german" TEXT,
ADD COLUMN     "german_by" TEXT;
