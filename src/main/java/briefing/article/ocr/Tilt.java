package briefing.article.ocr;

import java.util.Comparator;
import java.util.List;

/**
 * How far a page is turned, and where its points are once it is level.
 *
 * @param sine of the angle; positive where lines fall to the right
 */
record Tilt(double sine, double cosine) {

    /** In radians; a page that lies more askew than 3° was not laid on a scanner. */
    private static final double MOST = Math.toRadians(3);

    /** Lines of fewer characters, by width and height, tell no angle. */
    private static final double LONG = 6;

    static Tilt of(double radians) {
        return new Tilt(Math.sin(radians), Math.cos(radians));
    }

    /** The median of the long lines' slopes, each weighted by its length; level where there is none. */
    static Tilt of(List<Blob> blobs) {
        List<Blob> lines = blobs.stream()
                .filter(blob -> blob.width() > LONG * blob.thickness())
                .sorted(Comparator.comparingDouble(Blob::slope))
                .toList();
        double total = lines.stream().mapToDouble(Blob::width).sum();
        double sum = 0;
        for (Blob line : lines) {
            sum += line.width();
            if (sum >= total / 2) {
                double angle = Math.atan(line.slope());
                return of(Math.abs(angle) > MOST ? 0 : angle);
            }
        }
        return of(0);
    }

    double levelX(double x, double y) {
        return x * cosine + y * sine;
    }

    double levelY(double x, double y) {
        return y * cosine - x * sine;
    }

    double pageX(double x, double y) {
        return x * cosine - y * sine;
    }

    double pageY(double x, double y) {
        return y * cosine + x * sine;
    }
}
