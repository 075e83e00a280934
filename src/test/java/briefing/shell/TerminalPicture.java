package briefing.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Draws what was on a terminal's screen: the lines of {@code tmux capture-pane -e} come in, an SVG goes out. Called by {@code
 * src/test/tmux/picture.sh}.
 */
final class TerminalPicture {

    private static final double CELL = 8.4;
    private static final int LINE = 20;
    private static final int MARGIN = 16;
    private static final Pattern STYLE = Pattern.compile("\u001b\\[([\\d;]*)m|\u001b\\]8;[^\u001b]*\u001b\\\\");
    private static final String[] COLOURS = {
        "#484f58", "#ff7b72", "#3fb950", "#d29922", "#58a6ff", "#bc8cff", "#39c5cf", "#b1bac4"
    };

    private boolean bold;
    private boolean faint;
    private boolean underlined;
    private String colour = "#e6edf3";

    private TerminalPicture() {}

    public static void main(String[] arguments) throws IOException {
        List<String> lines = new String(System.in.readAllBytes(), UTF_8)
                .stripTrailing()
                .lines()
                .toList();
        Files.writeString(Path.of(arguments[0]), new TerminalPicture().svg(lines));
    }

    String svg(List<String> lines) {
        int columns = lines.stream()
                .mapToInt(line -> cells(STYLE.matcher(line).replaceAll("")))
                .max()
                .orElse(1);
        StringBuilder svg = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" role=\"img\">\n<title>A session of briefing</title>\n"
                        .formatted((int) (columns * CELL) + 2 * MARGIN, lines.size() * LINE + 2 * MARGIN));
        svg.append("<rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"#0d1117\"/>\n<g font-family=\"ui-monospace,"
                + " Menlo, Consolas, 'Noto Sans Mono CJK SC', monospace\" font-size=\"14\" xml:space=\"preserve\">\n");
        for (int i = 0; i < lines.size(); i++) {
            line(svg, lines.get(i), MARGIN + i * LINE + 15);
        }
        return svg.append("</g>\n</svg>\n").toString();
    }

    private void line(StringBuilder svg, String line, int y) {
        Matcher style = STYLE.matcher(line);
        int from = 0;
        int column = 0;
        while (style.find()) {
            column = text(svg, line.substring(from, style.start()), column, y);
            if (style.group(1) != null) {
                change(style.group(1));
            }
            from = style.end();
        }
        text(svg, line.substring(from), column, y);
    }

    private int text(StringBuilder svg, String text, int column, int y) {
        int width = cells(text);
        if (!text.isBlank()) {
            svg.append("<text x=\"%.1f\" y=\"%d\" textLength=\"%.1f\" fill=\"%s\"%s%s%s>%s</text>\n"
                    .formatted(
                            MARGIN + column * CELL,
                            y,
                            width * CELL,
                            colour,
                            bold ? " font-weight=\"bold\"" : "",
                            faint ? " opacity=\"0.6\"" : "",
                            underlined ? " text-decoration=\"underline\"" : "",
                            text.replace("&", "&amp;").replace("<", "&lt;")));
        }
        return column + width;
    }

    private void change(String codes) {
        for (String code : codes.isEmpty() ? new String[] {"0"} : codes.split(";", -1)) {
            int n = code.isEmpty() ? 0 : Integer.parseInt(code);
            if (n == 0) {
                bold = false;
                faint = false;
                underlined = false;
                colour = "#e6edf3";
            } else if (n == 1) {
                bold = true;
            } else if (n == 2) {
                faint = true;
            } else if (n == 4) {
                underlined = true;
            } else if (n == 22) {
                bold = false;
                faint = false;
            } else if (n == 24) {
                underlined = false;
            } else if (n >= 30 && n <= 37) {
                colour = COLOURS[n - 30];
            } else if (n >= 90 && n <= 97) {
                colour = COLOURS[n - 90];
            } else if (n == 39) {
                colour = "#e6edf3";
            }
        }
    }

    /** A character of East Asia takes two. */
    private static int cells(String text) {
        return text.codePoints()
                .map(c ->
                        Character.isIdeographic(c) || c >= 0x3000 && c <= 0x30ff || c >= 0xff00 && c <= 0xff60 ? 2 : 1)
                .sum();
    }
}
