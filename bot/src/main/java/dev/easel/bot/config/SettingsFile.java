package dev.easel.bot.config;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.easel.bot.FailureException;
import dev.easel.bot.IoReason;
import dev.easel.bot.RefusedInputException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Reads the lines of a settings file: sections that hold plain values, nothing else. */
final class SettingsFile {
    private final Path file;
    private final YAMLParser parser;
    private final Map<SettingKey, SettingEntry> entries = new EnumMap<>(SettingKey.class);

    private SettingsFile(Path file, YAMLParser parser) {
        this.file = file;
        this.parser = parser;
    }

    /** Refuses, by file and line, what is no setting or is set twice. */
    static Map<SettingKey, SettingEntry> read(Path file) {
        try (YAMLParser parser = new YAMLFactory().createParser(text(file))) {
            SettingsFile reader = new SettingsFile(file, parser);
            reader.readDocument();
            return reader.entries;
        } catch (JacksonException e) {
            // What the parser says may quote the file, which may hold a secret.
            JsonLocation at = e.getLocation();
            String where = at == null ? "" : ", from line " + at.getLineNr() + ", column " + at.getColumnNr();
            throw new RefusedInputException(file + " is not well-formed YAML" + where, e);
        } catch (IOException e) {
            throw new FailureException("the settings " + file + " cannot be read: " + IoReason.of(e), e);
        }
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new RefusedInputException(file + " is no text in UTF-8", e);
        }
    }

    private void readDocument() throws IOException {
        JsonToken first = parser.nextToken();
        if (first == JsonToken.START_OBJECT) {
            readSection("");
        } else if (first != null && first != JsonToken.VALUE_NULL) {
            throw refused("the settings are sections such as chat:, not '" + parser.getText() + "'");
        }
        if (parser.nextToken() != null) {
            throw refused("the file holds a second document");
        }
    }

    private void readSection(String prefix) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String id = prefix + parser.currentName();
            refuseSecret(id);
            boolean section = prefix.isEmpty() && SettingKey.isSection(id);
            SettingKey key = SettingKey.parse(id).orElse(null);
            if (!section && key == null) {
                throw refused("there is no setting '" + id + "'" + SettingKey.suggestion(id));
            }
            JsonToken token = parser.nextToken();
            if (key != null) {
                readValue(key, token);
            } else if (token == JsonToken.START_OBJECT) {
                readSection(id + ".");
            } else if (token != JsonToken.VALUE_NULL) {
                throw refused(id + " is a section and holds settings, not a value");
            }
        }
    }

    /** A key that is named and left blank keeps its default. */
    private void readValue(SettingKey key, JsonToken token) throws IOException {
        if (!token.isScalarValue() || parser.isCurrentAlias()) {
            throw refused(key.id() + " is one plain value");
        }
        if (token == JsonToken.VALUE_NULL) {
            return;
        }
        SettingEntry entry = new SettingEntry(
                key, parser.getText(), token == JsonToken.VALUE_NUMBER_INT, token == JsonToken.VALUE_STRING, place());
        if (entries.put(key, entry) != null) {
            throw refused(key.id() + " is set twice");
        }
    }

    private void refuseSecret(String id) {
        if (id.toLowerCase(Locale.ROOT).contains("token")) {
            throw refused("a token has no place in a file, which gets copied and shown around; set the variable "
                    + BotToken.VARIABLE + " instead, and have a new token made if this file was ever shared");
        }
    }

    private RefusedInputException refused(String why) {
        return new RefusedInputException(place() + ": " + why);
    }

    private String place() {
        return file + ", line " + parser.currentTokenLocation().getLineNr();
    }
}
