package briefing.article.office;

import briefing.article.text.UnreadableException;
import briefing.language.Notice;
import dev.langchain4j.data.document.Document;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads workbooks (.xlsx): a sheet is an article, its cells as they are shown; formulas by their last value. */
public final class XlsxDocuments {

    /** The widest sheet that Excel has. */
    private static final int MAX_COLUMNS = 16_384;

    /** {@code A1:B2}. */
    private static final Pattern AREA = Pattern.compile("([A-Z]{1,3}+)(\\d{1,7}+):([A-Z]{1,3}+)(\\d{1,7}+)");

    private final ZipParts parts;
    private final List<String> strings = new ArrayList<>();
    private final List<Integer> formats = new ArrayList<>();
    private final Map<Integer, String> codes = new HashMap<>();
    private CellFormat shown = new CellFormat(false);

    private XlsxDocuments(ZipParts parts) {
        this.parts = parts;
    }

    /** @param name of the file, without its ending */
    public static List<Document> of(byte[] file, String name) {
        return new XlsxDocuments(OfficeFiles.parts(file)).documents(name);
    }

    private List<Document> documents(String name) {
        readStrings();
        readFormats();
        Map<String, String> sheets = sheets();
        List<Document> documents = new ArrayList<>();
        sheets.forEach((part, sheetName) -> {
            SheetText sheet = sheet(parts.part(part));
            Document document = sheet.document(sheets.size() == 1 ? name : name + ": " + sheetName, null);
            if (document != null) {
                documents.add(document);
            }
        });
        if (documents.isEmpty()) {
            throw parts.all().isEmpty()
                    ? OfficeFiles.broken("Excel")
                    : new UnreadableException(Notice.of(parts.isEncrypted() ? "skipped.encrypted" : "skipped.text"));
        }
        return documents;
    }

    /** Their names by their parts, in order. */
    private Map<String, String> sheets() {
        Map<String, String> related = OfficeFiles.related(parts, "xl/workbook.xml");
        Map<String, String> sheets = new java.util.LinkedHashMap<>();
        XmlCursor in = XmlCursor.of(parts.part("xl/workbook.xml"));
        while (in.next()) {
            if (in.starts("workbookPr")) {
                String old = in.attribute("date1904");
                shown = new CellFormat("1".equals(old) || "true".equals(old));
            }
            String part = in.starts("sheet") ? related.get(String.valueOf(in.attribute("r", "id"))) : null;
            if (part != null && parts.part(part) != null) {
                sheets.put(part, String.valueOf(in.attribute("name")));
            }
        }
        if (sheets.isEmpty()) {
            for (String part : parts.all().keySet()) {
                if (part.startsWith("xl/worksheets/") && part.endsWith(".xml")) {
                    sheets.put(part, part.substring(part.lastIndexOf('/') + 1, part.length() - 4));
                }
            }
        }
        return sheets;
    }

    private void readStrings() {
        XmlCursor in = XmlCursor.of(parts.part("xl/sharedStrings.xml"));
        StringBuilder text = new StringBuilder();
        boolean within = false;
        while (in.next()) {
            if (in.starts("rPh")) {
                in.skip(); // how it is pronounced
            } else if (in.starts("t") || in.ends("t")) {
                within = in.starts();
            } else if (in.ends("si")) {
                strings.add(text.toString());
                text.setLength(0);
            } else if (within) {
                text.append(in.text());
            }
        }
    }

    private void readFormats() {
        XmlCursor in = XmlCursor.of(parts.part("xl/styles.xml"));
        boolean ofCells = false;
        while (in.next()) {
            if (in.starts("numFmt")) {
                codes.put(in.number("numFmtId", -1), String.valueOf(in.attribute("formatCode")));
            } else if (in.starts("cellXfs") || in.ends("cellXfs")) {
                ofCells = in.starts();
            } else if (ofCells && in.starts("xf")) {
                formats.add(in.number("numFmtId", 0));
            }
        }
    }

    private SheetText sheet(byte @Nullable [] xml) {
        SheetText sheet = new SheetText();
        readMerges(xml, sheet);
        List<String> row = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        String type = "n";
        int style = 0;
        int column = 0;
        int rows = 0;
        boolean within = false;
        XmlCursor in = XmlCursor.of(xml);
        while (in.next()) {
            if (in.starts("row")) {
                rows = Math.max(rows + 1, in.number("r", rows + 1));
                row.clear();
            } else if (in.ends("row")) {
                sheet.row(rows - 1, row);
                row.clear();
            } else if (in.starts("c")) {
                String kind = in.attribute("t");
                type = kind == null ? "n" : kind;
                style = in.number("s", 0);
                column = column(in.attribute("r"), row.size());
                value.setLength(0);
            } else if (in.ends("c")) {
                if (value.length() > 0 && column >= 0 && column < MAX_COLUMNS) {
                    while (row.size() <= column) {
                        row.add("");
                    }
                    row.set(column, shown(type, style, value.toString()));
                }
            } else if (in.starts("rPh") || in.starts("f")) {
                in.skip();
            } else if (in.starts("v") || in.starts("t")) {
                within = true;
            } else if (in.ends("v") || in.ends("t")) {
                within = false;
            } else if (within) {
                value.append(in.text());
            } else if (in.ends("sheetData")) {
                break; // what follows is of pages and filters
            }
        }
        if (!row.isEmpty()) {
            sheet.row(rows - 1, row); // of a file that is damaged
        }
        return sheet;
    }

    /** Which cells cover others stands behind the cells. */
    private static void readMerges(byte @Nullable [] xml, SheetText sheet) {
        XmlCursor in = XmlCursor.of(xml);
        while (in.next()) {
            if (in.starts("sheetData")) {
                in.skip();
            }
            Matcher area = AREA.matcher(in.starts("mergeCell") ? String.valueOf(in.attribute("ref")) : "");
            if (area.matches()) {
                int row = Integer.parseInt(area.group(2));
                int column = column(area.group(1), 0);
                int height = Integer.parseInt(area.group(4)) - row + 1;
                sheet.merge(row - 1, column, Math.max(1, height), Math.max(1, column(area.group(3), 0) - column + 1));
            }
        }
    }

    private String shown(String type, int style, String value) {
        return switch (type) {
            case "s" -> string(value);
            case "b" -> value.strip().equals("1") ? "TRUE" : "FALSE";
            case "n" -> number(style, value.strip());
            case "d" -> value.strip().replaceFirst("T00:00:00.*+", "");
            default -> value;
        };
    }

    private String string(String index) {
        try {
            int at = Integer.parseInt(index.strip());
            return at >= 0 && at < strings.size() ? strings.get(at) : "";
        } catch (NumberFormatException e) {
            return "";
        }
    }

    private String number(int style, String value) {
        int format = style >= 0 && style < formats.size() ? formats.get(style) : 0;
        return shown.of(value, format, codes.get(format));
    }

    /** 27 of {@code AB12}; the next one where nothing tells. */
    private static int column(@Nullable String reference, int next) {
        int column = 0;
        for (int i = 0; reference != null && i < reference.length() && i < 4; i++) {
            char c = reference.charAt(i);
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = 26 * column + c - 'A' + 1;
        }
        return column == 0 ? next : column - 1;
    }
}
