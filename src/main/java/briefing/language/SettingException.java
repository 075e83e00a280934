package briefing.language;

/** A setting is missing or wrong; the notice says which and how. */
public final class SettingException extends IllegalArgumentException implements Explained {

    private static final long serialVersionUID = 1L;

    private final transient Notice notice;

    public SettingException(Notice notice) {
        super(notice.inEnglish());
        this.notice = notice;
    }

    @Override
    public Notice notice() {
        return notice;
    }
}
