package dev.easel.bot.train;

import dev.easel.bot.gallery.PlainPng;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The columns of a table of losses as curves, each in a panel of its own. */
public final class LossPlot {
    private static final int WIDTH = 900;
    private static final int PANEL = 130;
    private static final int LEFT = 110;
    private static final int EDGE = 18;

    /** Of lines whose mean is drawn, so that a curve can be seen through its noise. */
    private static final int SMOOTHED = 15;

    private LossPlot() {}

    /** @param table lines of a CSV file, the first with the columns' names, of which the first is the step */
    public static byte[] png(List<String> table) {
        List<String> names = List.of(table.get(0).split(",", -1));
        List<double[]> rows = table.stream()
                .skip(1)
                .map(line -> Arrays.stream(line.split(",", -1))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();
        List<Integer> shown = new ArrayList<>();
        for (int i = 1; i < names.size(); i++) {
            int column = i;
            if (rows.stream().anyMatch(row -> row[column] != 0)) {
                shown.add(column);
            }
        }
        BufferedImage image = new BufferedImage(WIDTH, Math.max(1, shown.size()) * PANEL, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        for (int i = 0; i < shown.size(); i++) {
            new Panel(graphics, i * PANEL, names.get(shown.get(i))).draw(rows, shown.get(i));
        }
        graphics.dispose();
        return PlainPng.encode(image);
    }

    private record Panel(Graphics2D graphics, int top, String name) {
        void draw(List<double[]> rows, int column) {
            double[] values =
                    smoothed(rows.stream().mapToDouble(row -> row[column]).toArray());
            double least = Arrays.stream(values).min().orElse(0);
            double most = Math.max(least + 1e-9, Arrays.stream(values).max().orElse(1));
            graphics.setColor(Color.LIGHT_GRAY);
            graphics.drawRect(LEFT, top + EDGE / 2, WIDTH - LEFT - EDGE, PANEL - EDGE);
            graphics.setColor(Color.DARK_GRAY);
            graphics.drawString(name, 6, top + PANEL / 2);
            graphics.drawString(String.format(Locale.ROOT, "%.4g", most), 40, top + EDGE);
            graphics.drawString(String.format(Locale.ROOT, "%.4g", least), 40, top + PANEL - EDGE / 2);
            graphics.setColor(new Color(0x2563A8));
            graphics.setStroke(new BasicStroke(1.4f));
            graphics.draw(curve(rows, values, least, most));
        }

        private Path2D curve(List<double[]> rows, double[] values, double least, double most) {
            double lastStep = rows.isEmpty() ? 1 : Math.max(1, rows.get(rows.size() - 1)[0]);
            Path2D path = new Path2D.Double();
            for (int i = 0; i < values.length; i++) {
                double x = LEFT + (WIDTH - LEFT - EDGE) * rows.get(i)[0] / lastStep;
                double y = top + PANEL - EDGE / 2.0 - (PANEL - EDGE) * (values[i] - least) / (most - least);
                if (i == 0) {
                    path.moveTo(x, y);
                } else {
                    path.lineTo(x, y);
                }
            }
            return path;
        }

        private static double[] smoothed(double[] values) {
            double[] means = new double[values.length];
            for (int i = 0; i < values.length; i++) {
                int from = Math.max(0, i - SMOOTHED / 2);
                int to = Math.min(values.length, i + SMOOTHED / 2 + 1);
                means[i] = Arrays.stream(values, from, to).average().orElse(0);
            }
            return means;
        }
    }
}
