package dev.easel.upscaler.network;

import dev.easel.engine.checkpoint.Weights;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names that ESRGAN's weights had in its first two releases, as those of BasicSR, which Real-ESRGAN uses. */
final class EsrganNames {
    private static final Pattern NUMBERED = Pattern.compile("model\\.(\\d{1,3})\\.(weight|bias)");
    private static final Pattern NUMBERED_DENSE =
            Pattern.compile("model\\.1\\.sub\\.(\\d{1,3})\\.RDB([123])\\.conv([1-5])\\.0\\.(weight|bias)");
    private static final Pattern NUMBERED_TRUNK = Pattern.compile("model\\.1\\.sub\\.\\d{1,3}\\.(weight|bias)");
    private static final Pattern SECOND_DENSE =
            Pattern.compile("RRDB_trunk\\.(\\d{1,3})\\.RDB([123])\\.conv([1-5])\\..*");
    private static final Map<String, String> SECOND =
            Map.of("trunk_conv", "conv_body", "upconv1", "conv_up1", "upconv2", "conv_up2", "HRconv", "conv_hr");

    private EsrganNames() {}

    /** The weights by BasicSR's names; those of other networks stay as they are. */
    static Weights modern(Weights weights) {
        if (weights.has("model.0.weight")) {
            int doublings = doublings(weights);
            return RenamedWeights.of(weights, name -> ofFirstRelease(name, doublings));
        }
        return weights.has("trunk_conv.weight") ? RenamedWeights.of(weights, EsrganNames::ofSecondRelease) : weights;
    }

    /** Of the layers after the trunk, the last two do not double. */
    private static int doublings(Weights weights) {
        long layers = weights.names().stream()
                .map(NUMBERED::matcher)
                .filter(matcher -> matcher.matches() && Integer.parseInt(matcher.group(1)) > 1)
                .map(matcher -> matcher.group(1))
                .distinct()
                .count();
        return (int) layers - 2;
    }

    private static String ofFirstRelease(String name, int doublings) {
        Matcher dense = NUMBERED_DENSE.matcher(name);
        if (dense.matches()) {
            return "body." + dense.group(1) + ".rdb" + dense.group(2) + ".conv" + dense.group(3) + "." + dense.group(4);
        }
        Matcher trunk = NUMBERED_TRUNK.matcher(name);
        if (trunk.matches()) {
            return "conv_body." + trunk.group(1);
        }
        Matcher numbered = NUMBERED.matcher(name);
        return numbered.matches()
                ? layer(name, Integer.parseInt(numbered.group(1)), doublings) + "." + numbered.group(2)
                : name;
    }

    /** Enlargement, convolution and activation have three numbers, whence 3, 6, ..., then two with one activation between. */
    private static String layer(String name, int number, int doublings) {
        if (number == 0) {
            return "conv_first";
        } else if (number == 3 * doublings + 2) {
            return "conv_hr";
        } else if (number == 3 * doublings + 4) {
            return "conv_last";
        }
        return number > 0 && number % 3 == 0 && number / 3 <= doublings ? "conv_up" + number / 3 : name;
    }

    private static String ofSecondRelease(String name) {
        Matcher dense = SECOND_DENSE.matcher(name);
        String suffix = name.substring(name.lastIndexOf('.') + 1);
        if (dense.matches()) {
            return "body." + dense.group(1) + ".rdb" + dense.group(2) + ".conv" + dense.group(3) + "." + suffix;
        }
        String layer = name.substring(0, Math.max(0, name.lastIndexOf('.')));
        return SECOND.containsKey(layer) ? SECOND.get(layer) + "." + suffix : name;
    }
}
