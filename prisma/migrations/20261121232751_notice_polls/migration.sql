-- AlterTable
ALTER TABLE "notice" ADD COLUMN     "poll_options" SMALLINT,
ADD COLUMN     "poll_until" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "poll_answer" (
    "broadcast_id" UUID NOT NULL,
    "resident_id" UUID NOT NULL,
    "option" SMALLINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "poll_answer_pkey" PRIMARY KEY ("broadcast_id","resident_id")
);

-- CreateIndex
CREATE INDEX "poll_answer_resident_id_idx" ON "poll_answer"("resident_id");

-- AddForeignKey
ALTER TABLE "poll_answer" ADD CONSTRAINT "poll_answer_broadcast_id_fkey" FOREIGN KEY ("broadcast_id") REFERENCES "broadcast"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "poll_answer" ADD CONSTRAINT "poll_answer_resident_id_fkey" FOREIGN KEY ("resident_id") REFERENCES "resident"("id") ON DELETE CASCADE ON UPDATE CASCADE;
