/** The day from which a file is read for a year, so that what it holds is still to come. */
export const readOn: Record<string, string> = {
  'machbar-potsdam.ics': '2019-02-25',
  'npmical-test10.ics': '2015-01-01',
  'npmical-test12.ics': '2015-07-01',
  'npmical-test13.ics': '2016-08-01',
  'npmical-test14.ics': '2017-02-01',
  'npmical-test7.ics': '2012-07-01',
  'pyical-encoding.ics': '2010-10-01',
  'pyical-recurrence.ics': '2012-03-01',
  'pyical-timezoned.ics': '2012-02-01',
  'rie-issue-117-until-before-dtstart.ics': '2023-09-01',
  'rie-issue-18-cancel-status.ics': '2020-01-01',
  'rie-issue-20-exdate-ignored.ics': '2019-10-01',
  'rie-issue-36-recurrence-id-format.ics': '2020-09-01',
  'rie-issue-62-moved-event.ics': '2021-11-01',
  'rie-one-day-event.ics': '2019-03-01',
  'rie-zero-size-event.ics': '2019-03-01',
}
