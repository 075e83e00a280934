package briefing.article.format;

import briefing.language.Notice;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Kinds of files that people keep beside articles, and that are not read: the reason names them. */
public enum UnreadKind {
    PICTURE("gif webp bmp tif tiff heic svg psd ico"),
    SOUND("mp3 m4a wav flac ogg aac wma opus"),
    FILM("mp4 mov avi mkv webm wmv flv m4v mpg mpeg"),
    ARCHIVE("rar 7z tar tgz bz2 xz zst iso dmg cab"),
    BOOK("mobi azw azw3 fb2 djvu caj"),
    DOCUMENT("pages odp ods key numbers wps et dps ofd msg pst one xps tex"),
    PROGRAM("exe dll so jar class js css py java sh bat apk msi");

    private final String endings;

    /** @param endings of names, with spaces between */
    UnreadKind(String endings) {
        this.endings = endings;
    }

    /** Why a file that has such a name is not read. */
    public static Notice reason(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> List.of(kind.endings.split(" ", -1)).contains(ending))
                .findFirst()
                .map(kind -> Notice.of(kind.key(), ending.toUpperCase(Locale.ROOT)))
                .orElseGet(() -> Notice.of("skipped.kind"));
    }

    private String key() {
        return "skipped.kind." + name().toLowerCase(Locale.ROOT);
    }
}
