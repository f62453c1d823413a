-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- One order over both doors: inbox and outbox draw their ids from it.
-- A function hides the sequence, because Prisma would take a plain nextval() for a column's own serial number.
CREATE SEQUENCE "message_seq" AS BIGINT;
CREATE FUNCTION "next_message_id"() RETURNS BIGINT LANGUAGE SQL VOLATILE RETURN nextval('message_seq');

-- The number that a case's reference is made of.
CREATE SEQUENCE "case_seq" AS BIGINT;

-- CreateTable
CREATE TABLE "concern" (
    "id" UUID NOT NULL,
    "resident_id" UUID,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "category" TEXT,
    "place_text" TEXT,
    "longitude" DOUBLE PRECISION,
    "latitude" DOUBLE PRECISION,
    "subdistrict" TEXT,
    "district" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "concern_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case" (
    "id" UUID NOT NULL,
    "city_id" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "concern_id" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'received',
    "state_reason" TEXT,
    "responsible_body" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_entry" (
    "id" BIGSERIAL NOT NULL,
    "case_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "text" TEXT,
    "language" TEXT,
    "from_state" TEXT,
    "to_state" TEXT,
    "author" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "case_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "media_file" (
    "id" UUID NOT NULL,
    "resident_id" UUID NOT NULL,
    "concern_id" UUID,
    "kind" TEXT NOT NULL,
    "mime_type" TEXT,
    "bytes" BYTEA,
    "channel" TEXT NOT NULL,
    "source_ref" TEXT,
    "draft_key" TEXT,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "duration_seconds" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "media_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "back_office_message" (
    "id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "case_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "taken_at" TIMESTAMPTZ(3),

    CONSTRAINT "back_office_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "back_office_reply" (
    "id" TEXT NOT NULL,
    "case_id" UUID,
    "error" TEXT,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "back_office_reply_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inbox_message" (
    "id" BIGINT NOT NULL DEFAULT next_message_id(),
    "channel" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "resident_id" UUID NOT NULL,
    "address_id" UUID NOT NULL,
    "event" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "error" TEXT,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "inbox_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_message" (
    "id" BIGINT NOT NULL DEFAULT next_message_id(),
    "resident_id" UUID NOT NULL,
    "address_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "lane" INTEGER NOT NULL,
    "class" TEXT NOT NULL,
    "reply" JSONB NOT NULL,
    "language" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'queued',
    "due_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "fence" BIGINT NOT NULL DEFAULT 0,
    "possible_repeat" BOOLEAN NOT NULL DEFAULT false,
    "platform_message_id" TEXT,
    "error_code" TEXT,
    "case_id" UUID,
    "caused_by" BIGINT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "send_doubt" (
    "id" BIGSERIAL NOT NULL,
    "outbox_message_id" BIGINT NOT NULL,
    "attempt" INTEGER NOT NULL,
    "cause" TEXT NOT NULL,
    "resent" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "send_doubt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delivery_lease" (
    "channel" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "fence" BIGINT NOT NULL DEFAULT 0,
    "leased_until" TIMESTAMPTZ(3) NOT NULL,
    "paused_until" TIMESTAMPTZ(3),
    "pause_reason" TEXT,

    CONSTRAINT "delivery_lease_pkey" PRIMARY KEY ("channel")
);

-- CreateTable
CREATE TABLE "resident" (
    "id" UUID NOT NULL,
    "city_id" TEXT NOT NULL,
    "pseudonym" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "language_chosen_at" TIMESTAMPTZ(3),
    "notice_version" TEXT,
    "stopped_at" TIMESTAMPTZ(3),
    "session" JSONB,
    "erase_after" BIGINT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "resident_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "address" (
    "id" UUID NOT NULL,
    "resident_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "handle_hash" BYTEA NOT NULL,
    "handle_cipher" BYTEA NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'active',
    "language_hint" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "address_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consent" (
    "id" UUID NOT NULL,
    "resident_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "wording_version" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "inbox_message_id" BIGINT,
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "subscription" (
    "id" UUID NOT NULL,
    "resident_id" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "area" TEXT NOT NULL,
    "consent_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "subscription_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff" (
    "id" UUID NOT NULL,
    "login" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disabled_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_session" (
    "token_hash" BYTEA NOT NULL,
    "staff_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "staff_session_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" JSONB,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "concern_resident_id_idx" ON "concern"("resident_id");

-- CreateIndex
CREATE UNIQUE INDEX "case_reference_key" ON "case"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "case_concern_id_key" ON "case"("concern_id");

-- CreateIndex
CREATE INDEX "case_city_id_created_at_id_idx" ON "case"("city_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "case_entry_case_id_id_idx" ON "case_entry"("case_id", "id");

-- CreateIndex
CREATE INDEX "media_file_resident_id_draft_key_idx" ON "media_file"("resident_id", "draft_key");

-- CreateIndex
CREATE INDEX "media_file_concern_id_idx" ON "media_file"("concern_id");

-- CreateIndex
CREATE INDEX "media_file_state_due_at_idx" ON "media_file"("state", "due_at");

-- CreateIndex
CREATE INDEX "back_office_message_taken_at_created_at_idx" ON "back_office_message"("taken_at", "created_at");

-- CreateIndex
CREATE INDEX "inbox_message_resident_id_id_idx" ON "inbox_message"("resident_id", "id");

-- CreateIndex
CREATE INDEX "inbox_message_state_due_at_idx" ON "inbox_message"("state", "due_at");

-- CreateIndex
CREATE UNIQUE INDEX "inbox_message_channel_external_id_key" ON "inbox_message"("channel", "external_id");

-- CreateIndex
CREATE INDEX "outbox_message_channel_status_lane_due_at_id_idx" ON "outbox_message"("channel", "status", "lane", "due_at", "id");

-- CreateIndex
CREATE INDEX "outbox_message_address_id_id_idx" ON "outbox_message"("address_id", "id");

-- CreateIndex
CREATE INDEX "outbox_message_channel_platform_message_id_idx" ON "outbox_message"("channel", "platform_message_id");

-- CreateIndex
CREATE INDEX "send_doubt_outbox_message_id_idx" ON "send_doubt"("outbox_message_id");

-- CreateIndex
CREATE UNIQUE INDEX "resident_pseudonym_key" ON "resident"("pseudonym");

-- CreateIndex
CREATE INDEX "address_resident_id_idx" ON "address"("resident_id");

-- CreateIndex
CREATE UNIQUE INDEX "address_channel_handle_hash_key" ON "address"("channel", "handle_hash");

-- CreateIndex
CREATE INDEX "consent_resident_id_idx" ON "consent"("resident_id");

-- CreateIndex
CREATE UNIQUE INDEX "subscription_resident_id_topic_area_key" ON "subscription"("resident_id", "topic", "area");

-- CreateIndex
CREATE UNIQUE INDEX "staff_login_key" ON "staff"("login");

-- CreateIndex
CREATE INDEX "staff_session_staff_id_idx" ON "staff_session"("staff_id");

-- CreateIndex
CREATE INDEX "audit_entry_subject_idx" ON "audit_entry"("subject");

-- AddForeignKey
ALTER TABLE "concern" ADD CONSTRAINT "concern_resident_id_fkey" FOREIGN KEY ("resident_id") REFERENCES "resident"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case" ADD CONSTRAINT "case_concern_id_fkey" FOREIGN KEY ("concern_id") REFERENCES "concern"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_entry" ADD CONSTRAINT "case_entry_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "media_file" ADD CONSTRAINT "media_file_resident_id_fkey" FOREIGN KEY ("resident_id") REFERENCES "resident"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "media_file" ADD CONSTRAINT "media_file_concern_id_fkey" FOREIGN KEY ("concern_id") REFERENCES "concern"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "back_office_message" ADD CONSTRAINT "back_office_message_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inbox_message" ADD CONSTRAINT "inbox_message_resident_id_fkey" FOREIGN KEY ("resident_id") REFERENCES "resident"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inbox_message" ADD CONSTRAINT "inbox_message_address_id_fkey" FOREIGN KEY ("address_id") REFERENCES "address"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbox_message" ADD CONSTRAINT "outbox_message_resident_id_fkey" FOREIGN KEY ("resident_id") REFERENCES "resident"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbox_message" ADD CONSTRAINT "outbox_message_address_id_fkey" FOREIGN KEY ("address_id") REFERENCES "address"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "send_doubt" ADD CONSTRAINT "send_doubt_outbox_message_id_fkey" FOREIGN KEY ("outbox_message_id") REFERENCES "outbox_message"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "address" ADD CONSTRAINT "address_resident_id_fkey" FOREIGN KEY ("resident_id") REFERENCES "resident"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_resident_id_fkey" FOREIGN KEY ("resident_id") REFERENCES "resident"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subscription" ADD CONSTRAINT "subscription_resident_id_fkey" FOREIGN KEY ("resident_id") REFERENCES "resident"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subscription" ADD CONSTRAINT "subscription_consent_id_fkey" FOREIGN KEY ("consent_id") REFERENCES "consent"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_session" ADD CONSTRAINT "staff_session_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;
