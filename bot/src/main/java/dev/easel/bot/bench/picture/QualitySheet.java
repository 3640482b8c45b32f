package dev.easel.bot.bench.picture;

import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.RgbImage;
import dev.easel.engine.image.Scaling;
import dev.easel.engine.image.ScalingFilter;
import dev.easel.engine.image.Window;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** Pictures side by side: a row for each, a column for each way and one for what it should be. */
final class QualitySheet {
    private static final int CELL = 256;
    private static final int HEAD = 28;
    private static final int GAP = 4;

    private QualitySheet() {}

    /** The middle of a picture. */
    static RgbImage middle(RgbImage image) {
        int side = Math.min(CELL, Math.min(image.width(), image.height()));
        int left = (image.width() - side) / 2;
        int top = (image.height() - side) / 2;
        return Scaling.scale(
                image, new Window(left, top, side, side), new ImageSize(side, side), ScalingFilter.TRIANGLE);
    }

    /** @param rows pictures for each of the ways, and the original */
    static RgbImage of(List<String> ways, List<List<RgbImage>> rows) {
        List<String> heads = new ArrayList<>(ways);
        heads.add("original");
        int width = heads.size() * (CELL + GAP) - GAP;
        int height = HEAD + rows.size() * (CELL + GAP) - GAP;
        BufferedImage sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = sheet.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.BLACK);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 16));
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        for (int i = 0; i < heads.size(); i++) {
            graphics.drawString(heads.get(i), i * (CELL + GAP) + GAP, HEAD - 9);
        }
        graphics.dispose();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < heads.size(); column++) {
                draw(sheet, rows.get(row).get(column), column * (CELL + GAP), HEAD + row * (CELL + GAP));
            }
        }
        return pixels(sheet);
    }

    private static void draw(BufferedImage sheet, RgbImage image, int left, int top) {
        for (int i = 0; i < image.width() * image.height(); i++) {
            int red = image.rgb()[3 * i] & 0xff;
            int green = image.rgb()[3 * i + 1] & 0xff;
            int blue = image.rgb()[3 * i + 2] & 0xff;
            sheet.setRGB(left + i % image.width(), top + i / image.width(), red << 16 | green << 8 | blue);
        }
    }

    private static RgbImage pixels(BufferedImage sheet) {
        byte[] rgb = new byte[3 * sheet.getWidth() * sheet.getHeight()];
        for (int i = 0; i < rgb.length / 3; i++) {
            int value = sheet.getRGB(i % sheet.getWidth(), i / sheet.getWidth());
            rgb[3 * i] = (byte) (value >> 16);
            rgb[3 * i + 1] = (byte) (value >> 8);
            rgb[3 * i + 2] = (byte) value;
        }
        return new RgbImage(sheet.getWidth(), sheet.getHeight(), rgb);
    }
}
