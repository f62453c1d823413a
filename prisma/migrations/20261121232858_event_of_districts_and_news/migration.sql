-- DropIndex
DROP INDEX "feed_item_city_id_council_kind_starts_at_idx";

-- AlterTable
ALTER TABLE "registration" ADD COLUMN     "moved_up_at" TIMESTAMPTZ(3),
ADD COLUMN     "told_sequence" INTEGER NOT NULL DEFAULT 0;
UPDATE "registration" g SET "told_sequence" = e."told_sequence" FROM "event" e WHERE e."id" = g."event_id";

-- AlterTable
ALTER TABLE "event" ADD COLUMN     "areas" TEXT[],
ADD COLUMN     "known" JSONB,
ADD COLUMN     "news_due_at" TIMESTAMPTZ(3);
UPDATE "event" e SET "areas" = coalesce((SELECT n."districts" FROM "notice" n WHERE n."id" = e."notice_id"), '{}'),
  "news_due_at" = CASE WHEN e."told_sequence" < e."sequence" THEN e."starts_at" - interval '24 hours' END;
ALTER TABLE "event" DROP COLUMN "area",
DROP COLUMN "told_sequence";

-- AlterTable
ALTER TABLE "feed_item" ADD COLUMN     "agenda_id" UUID,
ADD COLUMN     "councils" TEXT[];
UPDATE "feed_item" SET "councils" = CASE WHEN "council" IS NULL THEN '{}' ELSE ARRAY["council"] END;
UPDATE "feed_item" SET "entry" = "entry" - 'council' || jsonb_build_object('councils', "councils");
ALTER TABLE "feed_item" DROP COLUMN "council";

-- AlterTable
ALTER TABLE "notice" ADD COLUMN     "announced" JSONB,
ADD COLUMN     "prepared_for" TEXT;

-- CreateIndex
CREATE INDEX "feed_item_city_id_kind_starts_at_idx" ON "feed_item"("city_id", "kind", "starts_at");
