-- CreateIndex
CREATE INDEX "case_city_id_published_at_id_idx" ON "case"("city_id", "published_at", "id");

-- Nothing sensitive is ever public, whoever makes it sensitive and however.
CREATE FUNCTION "withdraw_sensitive_case"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.published_at := NULL;
  NEW.public_text := NULL;
  RETURN NEW;
END $$;
CREATE TRIGGER "case_sensitive_is_not_public" BEFORE INSERT OR UPDATE ON "case"
  FOR EACH ROW WHEN (NEW.sensitive AND (NEW.published_at IS NOT NULL OR NEW.public_text IS NOT NULL))
  EXECUTE FUNCTION "withdraw_sensitive_case"();
ALTER TABLE "case" ADD CONSTRAINT "case_public_has_text" CHECK (published_at IS NULL OR public_text IS NOT NULL);
