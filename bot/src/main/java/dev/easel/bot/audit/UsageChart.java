package dev.easel.bot.audit;

import dev.easel.bot.gallery.PlainPng;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Usage as a picture: a bar for each day, and below one for each of those who had most. Confined to one thread. */
public final class UsageChart {
    /** So many people have a bar. */
    public static final int MOST_PEOPLE = 10;

    private static final int WIDTH = 960;
    private static final int EDGE = 32;
    private static final int LEFT = 76;
    private static final int TITLE = 56;
    private static final int DAYS = 260;
    private static final int ROW = 34;
    private static final int NAMES = 220;
    private static final int NUMBERS = 80;
    private static final int MOST_LABELS = 10;
    private static final int GRID_LINES = 4;

    private static final Color PAPER = Color.WHITE;
    private static final Color INK = new Color(0x1F2933);
    private static final Color FAINT = new Color(0x6B7785);
    private static final Color LINE = new Color(0xE3E8EE);
    private static final Color BAR = new Color(0x3B6FB5);
    private static final Color PERSON = new Color(0x2F9C95);

    private final Graphics2D graphics;

    private UsageChart(Graphics2D graphics) {
        this.graphics = graphics;
    }

    /**
     * What stands in the picture beside numbers.
     *
     * @param title above all
     * @param days above the days
     * @param people above the people
     */
    public record Labels(String title, String days, String people) {}

    /**
     * A person's bar.
     *
     * @param name as it is shown
     * @param images how long the bar is
     */
    public record Person(String name, long images) {}

    /** @param people who had most first; only the first {@value #MOST_PEOPLE} are shown */
    public static byte[] png(Map<LocalDate, Long> days, List<Person> people, Labels labels) {
        List<Person> shown = people.subList(0, Math.min(MOST_PEOPLE, people.size()));
        int height = TITLE + ROW + DAYS + ROW + (shown.isEmpty() ? 0 : ROW + shown.size() * ROW) + EDGE;
        BufferedImage image = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(PAPER);
        graphics.fillRect(0, 0, WIDTH, height);
        UsageChart chart = new UsageChart(graphics);
        chart.heading(labels.title(), EDGE + 8, 20);
        chart.heading(labels.days(), TITLE + ROW / 2, 15);
        chart.days(days, TITLE + ROW);
        if (!shown.isEmpty()) {
            int top = TITLE + ROW + DAYS + ROW;
            chart.heading(labels.people(), top + ROW / 2, 15);
            chart.people(shown, top + ROW);
        }
        graphics.dispose();
        return PlainPng.encode(image);
    }

    /** Whether this machine has letters for a text. */
    public static boolean canShow(String text) {
        return new Font(Font.SANS_SERIF, Font.PLAIN, 14).canDisplayUpTo(text) < 0;
    }

    private void heading(String text, int baseline, int size) {
        graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, size));
        graphics.setColor(INK);
        graphics.drawString(text, EDGE, baseline);
    }

    private void days(Map<LocalDate, Long> days, int top) {
        long most = nice(days.values().stream().mapToLong(Long::longValue).max().orElse(0));
        int height = DAYS - ROW;
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        for (int i = 0; i <= GRID_LINES; i++) {
            int y = top + height - height * i / GRID_LINES;
            graphics.setColor(LINE);
            graphics.drawLine(LEFT, y, WIDTH - EDGE, y);
            right(Long.toString(most * i / GRID_LINES), LEFT - 10, y + 4);
        }
        List<LocalDate> dates = new ArrayList<>(days.keySet());
        double width = (double) (WIDTH - EDGE - LEFT) / Math.max(1, dates.size());
        int every = (dates.size() + MOST_LABELS - 1) / MOST_LABELS;
        for (int i = 0; i < dates.size(); i++) {
            long images = days.getOrDefault(dates.get(i), 0L);
            int bar = (int) Math.round((double) height * images / most);
            int x = LEFT + (int) Math.round(i * width);
            graphics.setColor(BAR);
            graphics.fillRect(x + 1, top + height - bar, (int) Math.max(1, Math.round(width * 0.8)), bar);
            if (i % every == 0) {
                graphics.setColor(FAINT);
                String date = dates.get(i).toString().substring(5);
                int middle = x + (int) Math.round(width * 0.4) + 1;
                graphics.drawString(date, middle - graphics.getFontMetrics().stringWidth(date) / 2, top + height + 18);
            }
        }
    }

    private void people(List<Person> people, int top) {
        long most = Math.max(1, people.stream().mapToLong(Person::images).max().orElse(1));
        int room = WIDTH - EDGE - NUMBERS - EDGE - NAMES;
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
        for (int i = 0; i < people.size(); i++) {
            Person person = people.get(i);
            int y = top + i * ROW;
            int bar = (int) Math.max(1, Math.round((double) room * person.images() / most));
            graphics.setColor(INK);
            graphics.drawString(fitting(person.name(), NAMES - 16), EDGE, y + 18);
            graphics.setColor(PERSON);
            graphics.fillRect(EDGE + NAMES, y + 3, bar, ROW - 14);
            graphics.setColor(FAINT);
            graphics.drawString(Long.toString(person.images()), EDGE + NAMES + bar + 8, y + 18);
        }
    }

    private void right(String text, int x, int baseline) {
        graphics.setColor(FAINT);
        graphics.drawString(text, x - graphics.getFontMetrics().stringWidth(text), baseline);
    }

    private String fitting(String name, int width) {
        FontMetrics metrics = graphics.getFontMetrics();
        String shown = name;
        while (metrics.stringWidth(shown) > width && shown.length() > 2) {
            shown = shown.substring(0, shown.length() - 2) + "…";
        }
        return shown;
    }

    /** The next number that four lines divide into whole ones. */
    private static long nice(long most) {
        long step = 1;
        while (step * GRID_LINES < most) {
            step = next(step);
        }
        return step * GRID_LINES;
    }

    /** 1, 2, 5, 10, 20, 50 and so on. */
    private static long next(long step) {
        long first = step;
        while (first >= 10) {
            first /= 10;
        }
        return first == 2 ? step / 2 * 5 : step * 2;
    }
}
