-- AlterTable
ALTER TABLE "feed_item" ADD COLUMN     "entry" JSONB NOT NULL;

-- AlterTable
ALTER TABLE "feed_state" ADD COLUMN     "full_read_at" TIMESTAMPTZ(3),
ADD COLUMN     "last_modified" TEXT,
ADD COLUMN     "tried_at" TIMESTAMPTZ(3);
