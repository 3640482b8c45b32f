package dev.easel.engine.image;

/**
 * Scales parts of pictures, on their values as they are stored. Where a picture shrinks, each pixel is made of all that
 * it covers, so that nothing flickers or is lost. A part that reaches beyond its picture is refused.
 */
public final class Scaling {
    private Scaling() {}

    /** The part of the picture, scaled to the size; a whole picture already of the size is unchanged. */
    public static RgbImage scale(RgbImage image, Window part, ImageSize target, ScalingFilter filter) {
        part.refuseBeyond(image.width(), image.height());
        Taps[] columns = Taps.all(part.left(), part.width(), target.width(), image.width(), filter);
        Taps[] rows = Taps.all(part.top(), part.height(), target.height(), image.height(), filter);
        return new RgbImage(target.width(), target.height(), scaled(image.rgb(), image.width(), 3, columns, rows));
    }

    /** As for a picture, so that a mask keeps lying where it was drawn. */
    public static Mask scale(Mask mask, Window part, ImageSize target, ScalingFilter filter) {
        part.refuseBeyond(mask.width(), mask.height());
        Taps[] columns = Taps.all(part.left(), part.width(), target.width(), mask.width(), filter);
        Taps[] rows = Taps.all(part.top(), part.height(), target.height(), mask.height(), filter);
        return new Mask(target.width(), target.height(), scaled(mask.weights(), mask.width(), 1, columns, rows));
    }

    private static byte[] scaled(byte[] pixels, int width, int bands, Taps[] columns, Taps[] rows) {
        byte[] scaled = new byte[columns.length * rows.length * bands];
        float[] line = new float[width * bands];
        int at = 0;
        for (Taps row : rows) {
            row.mergeRows(pixels, line);
            for (Taps column : columns) {
                for (int band = 0; band < bands; band++) {
                    scaled[at++] = (byte) Math.max(0, Math.min(255, Math.round(column.merge(line, bands, band))));
                }
            }
        }
        return scaled;
    }
}
