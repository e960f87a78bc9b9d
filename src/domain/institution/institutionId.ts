/** One spelling per institution, so that «МБДОУ  №7» and «мбдоу № 7» are not two. */
export const institutionId = (org: string): string =>
  org
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[\s"'«»„“”–—-]+/g, '')
