-- CreateTable
CREATE TABLE "channel_set_up" (
    "channel" TEXT NOT NULL,
    "fault" TEXT,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "channel_set_up_pkey" PRIMARY KEY ("channel")
);
