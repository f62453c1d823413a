/** Keeps the room of a field while its code is on the way. */
export function WaitingField({ label }: { label: string }) {
  return (
    <div className="kern-form-input" aria-busy="true">
      <span className="kern-label">{label}</span>
      <span className="kern-form-input__input" />
    </div>
  )
}
