import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;

/** Reads messages with generated types and writes them again: a package and a message a line in, the message or `!` out. */
public final class TypesJudge {
    public static void main(String[] arguments) throws Exception {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            int space = line.indexOf(' ');
            Class<?> converter = Class.forName(line.substring(0, space) + ".Converter");
            Method read = converter.getMethod("fromJsonString", String.class);
            try {
                Object message = read.invoke(null, line.substring(space + 1));
                out.println(converter.getMethod("toJsonString", read.getReturnType()).invoke(null, message));
            } catch (InvocationTargetException refused) {
                out.println("! " + refused.getCause().getMessage().split("\n")[0]);
            }
        }
        out.flush();
    }
}
