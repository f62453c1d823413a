-- AlterTable
ALTER TABLE "delivery_lease" ADD COLUMN     "pause_kind" TEXT;

-- CreateTable
CREATE TABLE "refused_file" (
    "channel" TEXT NOT NULL,
    "file_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "refused_file_pkey" PRIMARY KEY ("channel","file_id")
);

-- CreateIndex
CREATE INDEX "refused_file_file_id_idx" ON "refused_file"("file_id");

-- AddForeignKey
ALTER TABLE "refused_file" ADD CONSTRAINT "refused_file_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "notice_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;
