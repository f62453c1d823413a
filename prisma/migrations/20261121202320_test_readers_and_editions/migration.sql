-- AlterTable
ALTER TABLE "outbox_message" ADD COLUMN     "edition_revision" INTEGER;

-- CreateTable
CREATE TABLE "test_reader" (
    "id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "code" TEXT,
    "code_until" TIMESTAMPTZ(3),
    "resident_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "test_reader_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "test_reader_code_key" ON "test_reader"("code");

-- CreateIndex
CREATE INDEX "test_reader_resident_id_idx" ON "test_reader"("resident_id");

-- CreateIndex
CREATE UNIQUE INDEX "test_reader_staff_id_resident_id_key" ON "test_reader"("staff_id", "resident_id");

-- AddForeignKey
ALTER TABLE "test_reader" ADD CONSTRAINT "test_reader_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "test_reader" ADD CONSTRAINT "test_reader_resident_id_fkey" FOREIGN KEY ("resident_id") REFERENCES "resident"("id") ON DELETE CASCADE ON UPDATE CASCADE;
