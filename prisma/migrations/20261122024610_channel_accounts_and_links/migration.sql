-- AlterTable
ALTER TABLE "address" ADD COLUMN     "heard_at" TIMESTAMPTZ(3),
ADD COLUMN     "notices_off_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "outbox_message" ADD COLUMN     "moved_from" TEXT,
ADD COLUMN     "way" TEXT;

-- AlterTable
ALTER TABLE "resident" ADD COLUMN     "channel_order" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "channel_account" (
    "channel" TEXT NOT NULL,
    "owner" TEXT,
    "fence" BIGINT NOT NULL DEFAULT 0,
    "leased_until" TIMESTAMPTZ(3),
    "state" TEXT NOT NULL DEFAULT 'connecting',
    "detail" TEXT,
    "state_since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "offer_cipher" BYTEA,
    "offer_until" TIMESTAMPTZ(3),
    "wish_cipher" BYTEA,
    "wished_by" UUID,
    "wished_at" TIMESTAMPTZ(3),

    CONSTRAINT "channel_account_pkey" PRIMARY KEY ("channel")
);

-- CreateTable
CREATE TABLE "channel_secret" (
    "channel" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "cipher" BYTEA NOT NULL,

    CONSTRAINT "channel_secret_pkey" PRIMARY KEY ("channel","name")
);

-- CreateTable
CREATE TABLE "message_template" (
    "channel" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "language_code" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT,
    "words_hash" TEXT NOT NULL,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "message_template_pkey" PRIMARY KEY ("channel","name","language_code")
);

-- CreateTable
CREATE TABLE "early_receipt" (
    "channel" TEXT NOT NULL,
    "platform_message_id" TEXT NOT NULL,
    "handle_hash" BYTEA NOT NULL,
    "status" TEXT NOT NULL,
    "error_code" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "early_receipt_pkey" PRIMARY KEY ("channel","platform_message_id","handle_hash")
);

-- CreateTable
CREATE TABLE "address_alias" (
    "channel" TEXT NOT NULL,
    "handle_hash" BYTEA NOT NULL,
    "address_id" UUID NOT NULL,

    CONSTRAINT "address_alias_pkey" PRIMARY KEY ("channel","handle_hash")
);

-- CreateTable
CREATE TABLE "link_code" (
    "id" UUID NOT NULL,
    "resident_id" UUID NOT NULL,
    "address_id" UUID NOT NULL,
    "code_hash" BYTEA NOT NULL,
    "mode" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "link_code_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "early_receipt_at_idx" ON "early_receipt"("at");

-- CreateIndex
CREATE INDEX "address_alias_address_id_idx" ON "address_alias"("address_id");

-- CreateIndex
CREATE UNIQUE INDEX "link_code_code_hash_key" ON "link_code"("code_hash");

-- CreateIndex
CREATE INDEX "link_code_resident_id_idx" ON "link_code"("resident_id");

-- CreateIndex
CREATE INDEX "link_code_expires_at_idx" ON "link_code"("expires_at");

-- AddForeignKey
ALTER TABLE "address_alias" ADD CONSTRAINT "address_alias_address_id_fkey" FOREIGN KEY ("address_id") REFERENCES "address"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link_code" ADD CONSTRAINT "link_code_resident_id_fkey" FOREIGN KEY ("resident_id") REFERENCES "resident"("id") ON DELETE CASCADE ON UPDATE CASCADE;
