-- AlterTable
ALTER TABLE "outbox_message" ADD COLUMN     "broadcast_id" UUID,
ADD COLUMN     "digest_id" BIGINT,
ADD COLUMN     "urgent" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "resident" ADD COLUMN     "paused_until" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "subscription" ADD COLUMN     "pace" TEXT NOT NULL DEFAULT 'single';

-- CreateTable
CREATE TABLE "event" (
    "id" UUID NOT NULL,
    "city_id" TEXT NOT NULL,
    "notice_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "area" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3),
    "state" TEXT NOT NULL DEFAULT 'planned',
    "published_at" TIMESTAMPTZ(3),
    "registration" BOOLEAN NOT NULL DEFAULT false,
    "registration_until" TIMESTAMPTZ(3),
    "places" INTEGER,
    "offers" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registration" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "resident_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "people" INTEGER NOT NULL DEFAULT 1,
    "interpreter" TEXT,
    "children" INTEGER NOT NULL DEFAULT 0,
    "step_free" BOOLEAN NOT NULL DEFAULT false,
    "sign_language" BOOLEAN NOT NULL DEFAULT false,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "reminded_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),

    CONSTRAINT "registration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_question" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "resident_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'new',
    "answer" TEXT,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "event_question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "feed_state" (
    "city_id" TEXT NOT NULL,
    "feed_id" TEXT NOT NULL,
    "etag" TEXT,
    "known_until" TIMESTAMPTZ(3),
    "read_at" TIMESTAMPTZ(3),
    "failed_at" TIMESTAMPTZ(3),
    "error" TEXT,

    CONSTRAINT "feed_state_pkey" PRIMARY KEY ("city_id","feed_id")
);

-- CreateTable
CREATE TABLE "feed_item" (
    "id" UUID NOT NULL,
    "city_id" TEXT NOT NULL,
    "feed_id" TEXT NOT NULL,
    "uid" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "council" TEXT,
    "title" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3),
    "ends_at" TIMESTAMPTZ(3),
    "place" TEXT,
    "link" TEXT,
    "state" TEXT NOT NULL DEFAULT 'current',
    "fingerprint" TEXT NOT NULL,
    "notice_id" UUID,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "feed_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice" (
    "id" UUID NOT NULL,
    "city_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "source_language" TEXT NOT NULL DEFAULT 'de',
    "source_revision" INTEGER NOT NULL DEFAULT 1,
    "districts" TEXT[],
    "waits_for" TEXT[],
    "template_name" TEXT,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice_version" (
    "notice_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "words" JSONB NOT NULL DEFAULT '{}',
    "source_revision" INTEGER NOT NULL,
    "provider" TEXT,
    "back_words" JSONB,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(3),
    "edited_by" TEXT,
    "reviewed_by" TEXT,
    "reviewed_at" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "notice_version_pkey" PRIMARY KEY ("notice_id","language")
);

-- CreateTable
CREATE TABLE "notice_file" (
    "id" UUID NOT NULL,
    "notice_id" UUID NOT NULL,
    "language" TEXT,
    "kind" TEXT NOT NULL,
    "mime_type" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "notice_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "broadcast" (
    "id" UUID NOT NULL,
    "city_id" TEXT NOT NULL,
    "notice_id" UUID NOT NULL,
    "audience" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "class" TEXT NOT NULL DEFAULT 'once',
    "urgent_reason" TEXT,
    "starts_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),
    "repeats" TEXT,
    "repeats_until" TIMESTAMPTZ(3),
    "repeat_of" UUID,
    "corrects_id" UUID,
    "created_by" TEXT NOT NULL,
    "submitted_by" TEXT,
    "released_by" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "released_at" TIMESTAMPTZ(3),
    "started_at" TIMESTAMPTZ(3),
    "stopped_at" TIMESTAMPTZ(3),
    "done_at" TIMESTAMPTZ(3),
    "expanded_to" UUID,
    "expanded_at" TIMESTAMPTZ(3),

    CONSTRAINT "broadcast_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "broadcast_edition" (
    "broadcast_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "reply" JSONB NOT NULL,
    "basis" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "broadcast_edition_pkey" PRIMARY KEY ("broadcast_id","language")
);

-- CreateTable
CREATE TABLE "notice_reply" (
    "id" UUID NOT NULL,
    "broadcast_id" UUID NOT NULL,
    "resident_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT,
    "answered_by" TEXT,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "notice_reply_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "event_notice_id_key" ON "event"("notice_id");

-- CreateIndex
CREATE UNIQUE INDEX "event_code_key" ON "event"("code");

-- CreateIndex
CREATE INDEX "event_city_id_starts_at_idx" ON "event"("city_id", "starts_at");

-- CreateIndex
CREATE INDEX "registration_event_id_state_at_idx" ON "registration"("event_id", "state", "at");

-- CreateIndex
CREATE INDEX "registration_resident_id_idx" ON "registration"("resident_id");

-- CreateIndex
CREATE UNIQUE INDEX "registration_event_id_resident_id_key" ON "registration"("event_id", "resident_id");

-- CreateIndex
CREATE INDEX "event_question_event_id_at_idx" ON "event_question"("event_id", "at");

-- CreateIndex
CREATE INDEX "event_question_resident_id_idx" ON "event_question"("resident_id");

-- CreateIndex
CREATE UNIQUE INDEX "feed_item_notice_id_key" ON "feed_item"("notice_id");

-- CreateIndex
CREATE INDEX "feed_item_city_id_council_kind_starts_at_idx" ON "feed_item"("city_id", "council", "kind", "starts_at");

-- CreateIndex
CREATE UNIQUE INDEX "feed_item_city_id_feed_id_uid_key" ON "feed_item"("city_id", "feed_id", "uid");

-- CreateIndex
CREATE INDEX "notice_city_id_archived_at_updated_at_idx" ON "notice"("city_id", "archived_at", "updated_at");

-- CreateIndex
CREATE INDEX "notice_version_status_due_at_idx" ON "notice_version"("status", "due_at");

-- CreateIndex
CREATE INDEX "notice_file_notice_id_idx" ON "notice_file"("notice_id");

-- CreateIndex
CREATE INDEX "broadcast_city_id_state_starts_at_idx" ON "broadcast"("city_id", "state", "starts_at");

-- CreateIndex
CREATE INDEX "broadcast_notice_id_idx" ON "broadcast"("notice_id");

-- CreateIndex
CREATE INDEX "broadcast_corrects_id_idx" ON "broadcast"("corrects_id");

-- CreateIndex
CREATE INDEX "notice_reply_broadcast_id_at_idx" ON "notice_reply"("broadcast_id", "at");

-- CreateIndex
CREATE INDEX "notice_reply_resident_id_idx" ON "notice_reply"("resident_id");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_message_broadcast_id_resident_id_key" ON "outbox_message"("broadcast_id", "resident_id");

-- CreateIndex
CREATE INDEX "subscription_topic_area_resident_id_idx" ON "subscription"("topic", "area", "resident_id");

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_notice_id_fkey" FOREIGN KEY ("notice_id") REFERENCES "notice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_resident_id_fkey" FOREIGN KEY ("resident_id") REFERENCES "resident"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_question" ADD CONSTRAINT "event_question_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_question" ADD CONSTRAINT "event_question_resident_id_fkey" FOREIGN KEY ("resident_id") REFERENCES "resident"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feed_item" ADD CONSTRAINT "feed_item_notice_id_fkey" FOREIGN KEY ("notice_id") REFERENCES "notice"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbox_message" ADD CONSTRAINT "outbox_message_broadcast_id_fkey" FOREIGN KEY ("broadcast_id") REFERENCES "broadcast"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_version" ADD CONSTRAINT "notice_version_notice_id_fkey" FOREIGN KEY ("notice_id") REFERENCES "notice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_file" ADD CONSTRAINT "notice_file_notice_id_fkey" FOREIGN KEY ("notice_id") REFERENCES "notice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "broadcast" ADD CONSTRAINT "broadcast_notice_id_fkey" FOREIGN KEY ("notice_id") REFERENCES "notice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "broadcast" ADD CONSTRAINT "broadcast_corrects_id_fkey" FOREIGN KEY ("corrects_id") REFERENCES "broadcast"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "broadcast_edition" ADD CONSTRAINT "broadcast_edition_broadcast_id_fkey" FOREIGN KEY ("broadcast_id") REFERENCES "broadcast"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_reply" ADD CONSTRAINT "notice_reply_broadcast_id_fkey" FOREIGN KEY ("broadcast_id") REFERENCES "broadcast"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_reply" ADD CONSTRAINT "notice_reply_resident_id_fkey" FOREIGN KEY ("resident_id") REFERENCES "resident"("id") ON DELETE CASCADE ON UPDATE CASCADE;
