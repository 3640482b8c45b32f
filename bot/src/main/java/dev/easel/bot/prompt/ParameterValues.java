package dev.easel.bot.prompt;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * The parameters of a prompt.
 *
 * @param values what was said, in the order of the table
 */
public record ParameterValues(Map<PromptParameter, ParameterValue> values) {
    public ParameterValues {
        Map<PromptParameter, ParameterValue> ordered = new EnumMap<>(PromptParameter.class);
        ordered.putAll(values);
        values = Collections.unmodifiableMap(ordered);
    }

    /** The value as it is typed; empty where nothing was said. */
    public Optional<String> text(PromptParameter parameter) {
        return Optional.ofNullable(values.get(parameter)).map(ParameterValue::format);
    }

    /** The number of a parameter that takes whole ones. */
    public OptionalLong whole(PromptParameter parameter) {
        return values.get(parameter) instanceof ParameterValue.Whole whole
                ? OptionalLong.of(whole.number())
                : OptionalLong.empty();
    }

    /** The number of a parameter that takes decimals. */
    public OptionalDouble decimal(PromptParameter parameter) {
        return values.get(parameter) instanceof ParameterValue.Decimal decimal
                ? OptionalDouble.of(decimal.number())
                : OptionalDouble.empty();
    }

    /** Those that say something other than the default and that the engine does nothing about. */
    public List<PromptParameter> notHonoured() {
        return values.entrySet().stream()
                .filter(said -> !said.getKey().isHonoured()
                        && !said.getValue().format().equals(said.getKey().unsaid()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The same without what was said of one. */
    public ParameterValues without(PromptParameter parameter) {
        Map<PromptParameter, ParameterValue> rest = new EnumMap<>(PromptParameter.class);
        rest.putAll(values);
        rest.remove(parameter);
        return new ParameterValues(rest);
    }

    /** Neither this parameter nor what excludes it. */
    ParameterValues withoutWhatStandsAgainst(PromptParameter parameter) {
        Map<PromptParameter, ParameterValue> rest = new EnumMap<>(PromptParameter.class);
        rest.putAll(values);
        rest.keySet().removeIf(said -> said == parameter || said.excludes(parameter));
        return new ParameterValues(rest);
    }

    /** With those of the others that do not stand against what was said. */
    ParameterValues orElse(ParameterValues others) {
        Map<PromptParameter, ParameterValue> all = new EnumMap<>(PromptParameter.class);
        others.values.entrySet().stream()
                .filter(other -> values.keySet().stream().noneMatch(said -> said.excludes(other.getKey())))
                .forEach(other -> all.put(other.getKey(), other.getValue()));
        all.putAll(values);
        return new ParameterValues(all);
    }

    public String format() {
        return values.entrySet().stream()
                .map(said -> (said.getKey().option() + " " + said.getValue().format()).strip())
                .collect(Collectors.joining(" "));
    }
}
