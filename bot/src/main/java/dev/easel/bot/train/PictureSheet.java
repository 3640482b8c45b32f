package dev.easel.bot.train;

import dev.easel.bot.gallery.PlainPng;
import dev.easel.engine.image.RgbImage;
import dev.easel.engine.train.Sample;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;

/** Samples side by side: each as it should be, as degraded, as refined. */
public final class PictureSheet {
    private static final int SAMPLES_A_ROW = 3;
    private static final int GAP = 8;
    private static final int HEADER = 20;
    private static final List<String> TITLES = List.of("picture", "autoencoder", "refined");

    private PictureSheet() {}

    /** @param samples of one size, at least one */
    public static byte[] png(List<Sample> samples) {
        int side = samples.get(0).target().width();
        int height = samples.get(0).target().height();
        int columns = Math.min(SAMPLES_A_ROW, samples.size());
        int rows = (samples.size() + columns - 1) / columns;
        int group = TITLES.size() * side + GAP;
        BufferedImage sheet = new BufferedImage(
                columns * group - GAP, HEADER + rows * (height + GAP) - GAP, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = sheet.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        drawTitles(graphics, columns, group, side);
        for (int i = 0; i < samples.size(); i++) {
            int left = i % columns * group;
            int top = HEADER + i / columns * (height + GAP);
            List<RgbImage> three = List.of(
                    samples.get(i).target(),
                    samples.get(i).degraded(),
                    samples.get(i).refined());
            for (int k = 0; k < three.size(); k++) {
                copy(three.get(k), sheet, left + k * side, top);
            }
        }
        graphics.dispose();
        return PlainPng.encode(sheet);
    }

    private static void drawTitles(Graphics2D graphics, int columns, int group, int side) {
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(Color.DARK_GRAY);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
        for (int i = 0; i < columns * TITLES.size(); i++) {
            int left = i / TITLES.size() * group + i % TITLES.size() * side;
            graphics.drawString(TITLES.get(i % TITLES.size()), left + 4, HEADER - 6);
        }
    }

    private static void copy(RgbImage image, BufferedImage sheet, int left, int top) {
        byte[] rgb = image.rgb();
        for (int i = 0; i < image.width() * image.height(); i++) {
            int pixel = ((rgb[3 * i] & 0xFF) << 16) | ((rgb[3 * i + 1] & 0xFF) << 8) | (rgb[3 * i + 2] & 0xFF);
            sheet.setRGB(left + i % image.width(), top + i / image.width(), pixel);
        }
    }
}
