-- AlterTable
ALTER TABLE "media_file" ADD COLUMN     "transcript_attempts" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "transcript_due_at" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "media_file_transcript_state_transcript_due_at_idx" ON "media_file"("transcript_state", "transcript_due_at");
