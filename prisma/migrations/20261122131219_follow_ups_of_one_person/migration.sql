-- AlterTable
ALTER TABLE "follow_up" ADD COLUMN     "former_ids" UUID[] DEFAULT ARRAY[]::UUID[];
