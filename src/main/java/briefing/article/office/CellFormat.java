package briefing.article.office;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** How the number in a cell is shown; days as everywhere in this program, whatever the sheet's country. */
final class CellFormat {

    /** As many digits as Excel calculates with: what follows is noise. */
    private static final MathContext DIGITS = new MathContext(15);

    private final DataFormatter formatter = new DataFormatter(Locale.ROOT);
    private final boolean from1904;

    /** @param from1904 whether days are counted from 1904 */
    CellFormat(boolean from1904) {
        this.from1904 = from1904;
    }

    /**
     * @param format its number
     * @param own its code where the file has one, else null
     */
    String of(String value, int format, @Nullable String own) {
        try {
            double number = Double.parseDouble(value);
            String builtin = format >= 0 && format < 164 && own == null ? BuiltinFormats.getBuiltinFormat(format) : own;
            String code = builtin == null ? "General" : builtin;
            if (code.equalsIgnoreCase("General") || code.equals("@") || Double.isNaN(number)) {
                return plain(value);
            }
            if (DateUtil.isADateFormat(format, code) || own == null && isChineseDate(format)) {
                return day(number, value);
            }
            return code.contains("?")
                    ? plain(value)
                    : formatter.formatRawCellContents(number, format, code).strip();
        } catch (RuntimeException | LinkageError e) {
            return plain(value); // a number or a code that the library makes nothing of
        }
    }

    /** What is a date in Excel for East Asia only. */
    private static boolean isChineseDate(int format) {
        return format >= 27 && format <= 36 || format >= 50 && format <= 58;
    }

    private String day(double number, String value) {
        LocalDateTime time = DateUtil.getLocalDateTime(number, from1904, true);
        if (time == null) {
            return value;
        }
        boolean midnight = time.toLocalTime().equals(LocalTime.MIDNIGHT);
        String clock = time.toLocalTime().toString();
        return number < 1 ? clock : midnight ? time.toLocalDate().toString() : time.toLocalDate() + " " + clock;
    }

    private static String plain(String value) {
        try {
            BigDecimal number = new BigDecimal(value);
            if (Math.abs((long) number.scale()) > 400) {
                return value;
            }
            BigDecimal rounded = number.round(DIGITS).stripTrailingZeros();
            return Math.abs((long) rounded.precision() - rounded.scale()) > 20 ? value : rounded.toPlainString();
        } catch (ArithmeticException | NumberFormatException e) {
            return value;
        }
    }
}
