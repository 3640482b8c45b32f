package dev.easel.bot.admin;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.bot.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What is different between two files of settings. */
final class SettingsChanges {
    private static final int MOST_LINES = 15;
    private static final int LONGEST = 50;

    private SettingsChanges() {}

    /** A line for each; none where they are the same. */
    static List<String> between(SettingsFile before, SettingsFile after, Words words) {
        SortedMap<String, String> old = flat(before);
        SortedMap<String, String> next = flat(after);
        List<String> lines = new ArrayList<>();
        TreeSet<String> paths = new TreeSet<>(old.keySet());
        paths.addAll(next.keySet());
        for (String path : paths) {
            String was = old.get(path);
            String is = next.get(path);
            if (!Objects.equals(was, is)) {
                lines.add(words.say("change", shown(path), value(was, words), value(is, words)));
            }
        }
        return lines;
    }

    /** As much of it as a message holds. */
    static String shortened(List<String> lines, Words words) {
        String first = lines.stream().limit(MOST_LINES).collect(Collectors.joining("\n"));
        return lines.size() > MOST_LINES ? first + "\n" + words.say("more", lines.size() - MOST_LINES) : first;
    }

    private static String value(@Nullable String text, Words words) {
        return text == null ? words.say("nothing") : "`" + shown(text) + "`";
    }

    private static String shown(String text) {
        String plain = text.replace('`', '\'').replaceAll("\\p{Cc}", " ");
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain;
    }

    private static SortedMap<String, String> flat(SettingsFile file) {
        SortedMap<String, String> values = new TreeMap<>();
        values.put(SettingsFile.ZONE, file.quota().zone().getId());
        file.quota().rules().forEach(rule -> {
            String id = rule.scope().id() == 0
                    ? ""
                    : " " + Long.toUnsignedString(rule.scope().id());
            String path = SettingsFile.QUOTAS + "." + rule.scope().kind().id() + id + "."
                    + rule.period().id() + "." + rule.unit().id();
            values.put(path, Long.toString(rule.limit()));
        });
        flatten("", file.tree().path(SettingsFile.POLICY), values);
        return values;
    }

    private static void flatten(String path, JsonNode node, Map<String, String> values) {
        boolean plainList = node.isArray()
                && StreamSupport.stream(node.spliterator(), false).allMatch(JsonNode::isValueNode);
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> flatten(
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), values));
        } else if (node.isValueNode() || plainList) {
            String text = plainList
                    ? StreamSupport.stream(node.spliterator(), false)
                            .map(JsonNode::asText)
                            .collect(Collectors.joining(", "))
                    : node.asText();
            if (!text.isEmpty()) {
                values.put(path, text);
            }
        } else {
            for (int i = 0; i < node.size(); i++) {
                flatten(path + "[" + i + "]", node.get(i), values);
            }
        }
    }
}
