/** Web and mail addresses in a text; a full stop or bracket after one is not part of it. */
export const linkPattern = /https?:\/\/[^\s<>"]*[^\s<>".,;:!?)،؛؟]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g
