package dev.easel.bot.train;

import dev.easel.engine.image.RgbImage;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.SplittableRandom;

/** One emoji on a background: size, place, side and background by chance. */
final class Composition {
    /** Of the canvas, whose pixels are later merged two by two, so that edges are smooth. */
    private static final int FINER = 2;

    private static final List<BackgroundColour> NAMED = List.of(BackgroundColour.values());

    private final int side;
    private final SplittableRandom random;
    private String backgroundWords = "";

    /** @param side of the picture, in pixels */
    Composition(int side, SplittableRandom random) {
        this.side = side;
        this.random = random;
    }

    /** What a prompt says of the background of the picture composed last; empty where it needs no words or has none. */
    String backgroundWords() {
        return backgroundWords;
    }

    RgbImage compose(BufferedImage drawing) {
        int canvas = FINER * side;
        BufferedImage image = new BufferedImage(canvas, canvas, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setPaint(background(canvas));
        graphics.fillRect(0, 0, canvas, canvas);
        graphics.drawImage(drawing, placement(canvas, drawing.getWidth()), null);
        graphics.dispose();
        return merged(image);
    }

    /** Mostly whole, as the model draws; now and then so near that it is cut off, for larger shapes. */
    private AffineTransform placement(int canvas, int width) {
        boolean near = random.nextInt(6) == 0;
        double size = canvas * (near ? random.nextDouble(1.1, 1.8) : random.nextDouble(0.65, 1.0));
        double room = canvas - size;
        double left = room * (near ? random.nextDouble() : random.nextDouble(0.3, 0.7));
        double top = room * (near ? random.nextDouble() : random.nextDouble(0.3, 0.7));
        double scale = size / width;
        boolean mirrored = random.nextBoolean();
        return mirrored
                ? new AffineTransform(-scale, 0, 0, scale, left + size, top)
                : new AffineTransform(scale, 0, 0, scale, left, top);
    }

    private Paint background(int canvas) {
        int kind = random.nextInt(20);
        backgroundWords = "";
        if (kind < 9) {
            return Color.WHITE;
        }
        if (kind < 16) {
            BackgroundColour named = NAMED.get(random.nextInt(NAMED.size()));
            backgroundWords = " on a " + named.word() + " background";
            return named.colour();
        }
        if (kind < 18) {
            return anyColour();
        }
        int across = random.nextInt(canvas);
        return new GradientPaint(0, 0, anyColour(), across, canvas, anyColour());
    }

    private Color anyColour() {
        return new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256));
    }

    private RgbImage merged(BufferedImage image) {
        int canvas = image.getWidth();
        int[] pixels = image.getRGB(0, 0, canvas, canvas, null, 0, canvas);
        byte[] rgb = new byte[3 * side * side];
        for (int i = 0; i < rgb.length; i++) {
            int shift = 16 - 8 * (i % 3);
            int from = FINER * (i / 3 / side) * canvas + FINER * (i / 3 % side);
            int sum = band(pixels[from], shift)
                    + band(pixels[from + 1], shift)
                    + band(pixels[from + canvas], shift)
                    + band(pixels[from + canvas + 1], shift);
            rgb[i] = (byte) ((sum + 2) / 4);
        }
        return new RgbImage(side, side, rgb);
    }

    private static int band(int pixel, int shift) {
        return pixel >> shift & 0xFF;
    }
}
