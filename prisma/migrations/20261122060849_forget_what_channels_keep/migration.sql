-- AlterTable
ALTER TABLE "address" ADD COLUMN     "left_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "resident" ADD COLUMN     "former_ids" UUID[] DEFAULT ARRAY[]::UUID[];

-- CreateTable
CREATE TABLE "ended_chat" (
    "channel" TEXT NOT NULL,
    "handle_hash" BYTEA NOT NULL,
    "handle_cipher" BYTEA NOT NULL,
    "ended_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ended_chat_pkey" PRIMARY KEY ("channel","handle_hash")
);

-- CreateIndex
CREATE INDEX "address_left_at_idx" ON "address"("left_at");

-- CreateIndex
CREATE INDEX "resident_notice_version_created_at_idx" ON "resident"("notice_version", "created_at");
