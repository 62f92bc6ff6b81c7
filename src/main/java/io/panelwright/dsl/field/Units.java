package io.panelwright.dsl.field;

/**
 * All units of Grafana, in the order of its unit picker, each with its label there. For custom
 * units see {@link Unit#suffix} and {@link Unit#prefix}.
 */
public final class Units {

  private Units() {}

  // Misc

  /** Number. */
  public static final Unit NUMBER = new Unit("none");

  /** String. */
  public static final Unit STRING = new Unit("string");

  /** short. */
  public static final Unit SHORT = new Unit("short");

  /** SI short. */
  public static final Unit SI_SHORT = new Unit("sishort");

  /** Percent (0-100). */
  public static final Unit PERCENT = new Unit("percent");

  /** Percent (0.0-1.0). */
  public static final Unit RATIO = new Unit("percentunit");

  /** Humidity (%H). */
  public static final Unit HUMIDITY = new Unit("humidity");

  /** Decibel. */
  public static final Unit DECIBEL = new Unit("dB");

  /** Candela (cd). */
  public static final Unit CANDELA = new Unit("candela");

  /** Hexadecimal (0x). */
  public static final Unit HEXADECIMAL_0X = new Unit("hex0x");

  /** Hexadecimal. */
  public static final Unit HEXADECIMAL = new Unit("hex");

  /** Scientific notation. */
  public static final Unit SCIENTIFIC_NOTATION = new Unit("sci");

  /** Locale format. */
  public static final Unit LOCALE_FORMAT = new Unit("locale");

  /** Pixels. */
  public static final Unit PIXELS = new Unit("pixel");

  // Acceleration

  /** Meters/sec². */
  public static final Unit METERS_PER_SECOND_SQUARED = new Unit("accMS2");

  /** Feet/sec². */
  public static final Unit FEET_PER_SECOND_SQUARED = new Unit("accFS2");

  /** G unit. */
  public static final Unit G_UNIT = new Unit("accG");

  // Angle

  /** Degrees (°). */
  public static final Unit DEGREES = new Unit("degree");

  /** Radians. */
  public static final Unit RADIANS = new Unit("radian");

  /** Gradian. */
  public static final Unit GRADIAN = new Unit("grad");

  /** Arc Minutes. */
  public static final Unit ARC_MINUTES = new Unit("arcmin");

  /** Arc Seconds. */
  public static final Unit ARC_SECONDS = new Unit("arcsec");

  // Area

  /** Square Meters (m²). */
  public static final Unit SQUARE_METERS = new Unit("areaM2");

  /** Square Feet (ft²). */
  public static final Unit SQUARE_FEET = new Unit("areaF2");

  /** Square Miles (mi²). */
  public static final Unit SQUARE_MILES = new Unit("areaMI2");

  /** Acres (ac). */
  public static final Unit ACRES = new Unit("acres");

  /** Hectares (ha). */
  public static final Unit HECTARES = new Unit("hectares");

  // Computation

  /** FLOP/s. */
  public static final Unit FLOPS_PER_SECOND = new Unit("flops");

  /** MFLOP/s. */
  public static final Unit MEGAFLOPS_PER_SECOND = new Unit("mflops");

  /** GFLOP/s. */
  public static final Unit GIGAFLOPS_PER_SECOND = new Unit("gflops");

  /** TFLOP/s. */
  public static final Unit TERAFLOPS_PER_SECOND = new Unit("tflops");

  /** PFLOP/s. */
  public static final Unit PETAFLOPS_PER_SECOND = new Unit("pflops");

  /** EFLOP/s. */
  public static final Unit EXAFLOPS_PER_SECOND = new Unit("eflops");

  /** ZFLOP/s. */
  public static final Unit ZETTAFLOPS_PER_SECOND = new Unit("zflops");

  /** YFLOP/s. */
  public static final Unit YOTTAFLOPS_PER_SECOND = new Unit("yflops");

  // Concentration

  /** parts-per-million (ppm). */
  public static final Unit PARTS_PER_MILLION = new Unit("ppm");

  /** parts-per-billion (ppb). */
  public static final Unit PARTS_PER_BILLION = new Unit("conppb");

  /** nanogram per cubic meter (ng/m³). */
  public static final Unit NANOGRAM_PER_CUBIC_METER = new Unit("conngm3");

  /** nanogram per normal cubic meter (ng/Nm³). */
  public static final Unit NANOGRAM_PER_NORMAL_CUBIC_METER = new Unit("conngNm3");

  /** microgram per cubic meter (μg/m³). */
  public static final Unit MICROGRAM_PER_CUBIC_METER = new Unit("conμgm3");

  /** microgram per normal cubic meter (μg/Nm³). */
  public static final Unit MICROGRAM_PER_NORMAL_CUBIC_METER = new Unit("conμgNm3");

  /** milligram per cubic meter (mg/m³). */
  public static final Unit MILLIGRAM_PER_CUBIC_METER = new Unit("conmgm3");

  /** milligram per normal cubic meter (mg/Nm³). */
  public static final Unit MILLIGRAM_PER_NORMAL_CUBIC_METER = new Unit("conmgNm3");

  /** gram per cubic meter (g/m³). */
  public static final Unit GRAM_PER_CUBIC_METER = new Unit("congm3");

  /** gram per normal cubic meter (g/Nm³). */
  public static final Unit GRAM_PER_NORMAL_CUBIC_METER = new Unit("congNm3");

  /** milligrams per decilitre (mg/dL). */
  public static final Unit MILLIGRAMS_PER_DECILITRE = new Unit("conmgdL");

  /** millimoles per litre (mmol/L). */
  public static final Unit MILLIMOLES_PER_LITRE = new Unit("conmmolL");

  // Currency

  /** Dollars ($). */
  public static final Unit DOLLARS = new Unit("currencyUSD");

  /** Pounds (£). */
  public static final Unit POUNDS = new Unit("currencyGBP");

  /** Euro (€). */
  public static final Unit EURO = new Unit("currencyEUR");

  /** Yen (¥). */
  public static final Unit YEN = new Unit("currencyJPY");

  /** Rubles (₽). */
  public static final Unit RUBLES = new Unit("currencyRUB");

  /** Hryvnias (₴). */
  public static final Unit HRYVNIAS = new Unit("currencyUAH");

  /** Real (R$). */
  public static final Unit REAL = new Unit("currencyBRL");

  /** Danish Krone (kr). */
  public static final Unit DANISH_KRONE = new Unit("currencyDKK");

  /** Icelandic Króna (kr). */
  public static final Unit ICELANDIC_KRONA = new Unit("currencyISK");

  /** Norwegian Krone (kr). */
  public static final Unit NORWEGIAN_KRONE = new Unit("currencyNOK");

  /** Swedish Krona (kr). */
  public static final Unit SWEDISH_KRONA = new Unit("currencySEK");

  /** Czech koruna (czk). */
  public static final Unit CZECH_KORUNA = new Unit("currencyCZK");

  /** Swiss franc (CHF). */
  public static final Unit SWISS_FRANC = new Unit("currencyCHF");

  /** Polish Złoty (PLN). */
  public static final Unit POLISH_ZLOTY = new Unit("currencyPLN");

  /** Bitcoin (฿). */
  public static final Unit BITCOIN = new Unit("currencyBTC");

  /** Milli Bitcoin (฿). */
  public static final Unit MILLIBITCOIN = new Unit("currencymBTC");

  /** Micro Bitcoin (฿). */
  public static final Unit MICROBITCOIN = new Unit("currencyμBTC");

  /** South African Rand (R). */
  public static final Unit SOUTH_AFRICAN_RAND = new Unit("currencyZAR");

  /** Indian Rupee (₹). */
  public static final Unit INDIAN_RUPEE = new Unit("currencyINR");

  /** South Korean Won (₩). */
  public static final Unit SOUTH_KOREAN_WON = new Unit("currencyKRW");

  /** Indonesian Rupiah (Rp). */
  public static final Unit INDONESIAN_RUPIAH = new Unit("currencyIDR");

  /** Philippine Peso (PHP). */
  public static final Unit PHILIPPINE_PESO = new Unit("currencyPHP");

  /** Vietnamese Dong (VND). */
  public static final Unit VIETNAMESE_DONG = new Unit("currencyVND");

  /** Turkish Lira (₺). */
  public static final Unit TURKISH_LIRA = new Unit("currencyTRY");

  /** Malaysian Ringgit (RM). */
  public static final Unit MALAYSIAN_RINGGIT = new Unit("currencyMYR");

  /** CFP franc (XPF). */
  public static final Unit CFP_FRANC = new Unit("currencyXPF");

  /** Bulgarian Lev (BGN). */
  public static final Unit BULGARIAN_LEV = new Unit("currencyBGN");

  /** Guaraní (₲). */
  public static final Unit GUARANI = new Unit("currencyPYG");

  /** Uruguay Peso (UYU). */
  public static final Unit URUGUAY_PESO = new Unit("currencyUYU");

  /** Israeli New Shekels (₪). */
  public static final Unit ISRAELI_NEW_SHEKELS = new Unit("currencyILS");

  // Data

  /** bytes(IEC). */
  public static final Unit BYTES_IEC = new Unit("bytes");

  /** bytes(SI). */
  public static final Unit BYTES_SI = new Unit("decbytes");

  /** bits(IEC). */
  public static final Unit BITS_IEC = new Unit("bits");

  /** bits(SI). */
  public static final Unit BITS_SI = new Unit("decbits");

  /** kibibytes. */
  public static final Unit KIBIBYTES = new Unit("kbytes");

  /** kilobytes. */
  public static final Unit KILOBYTES = new Unit("deckbytes");

  /** mebibytes. */
  public static final Unit MEBIBYTES = new Unit("mbytes");

  /** megabytes. */
  public static final Unit MEGABYTES = new Unit("decmbytes");

  /** gibibytes. */
  public static final Unit GIBIBYTES = new Unit("gbytes");

  /** gigabytes. */
  public static final Unit GIGABYTES = new Unit("decgbytes");

  /** tebibytes. */
  public static final Unit TEBIBYTES = new Unit("tbytes");

  /** terabytes. */
  public static final Unit TERABYTES = new Unit("dectbytes");

  /** pebibytes. */
  public static final Unit PEBIBYTES = new Unit("pbytes");

  /** petabytes. */
  public static final Unit PETABYTES = new Unit("decpbytes");

  // Data rate

  /** packets/sec. */
  public static final Unit PACKETS_PER_SECOND = new Unit("pps");

  /** bytes/sec(IEC). */
  public static final Unit BYTES_PER_SECOND_IEC = new Unit("binBps");

  /** bytes/sec(SI). */
  public static final Unit BYTES_PER_SECOND_SI = new Unit("Bps");

  /** bits/sec(IEC). */
  public static final Unit BITS_PER_SECOND_IEC = new Unit("binbps");

  /** bits/sec(SI). */
  public static final Unit BITS_PER_SECOND_SI = new Unit("bps");

  /** kibibytes/sec. */
  public static final Unit KIBIBYTES_PER_SECOND = new Unit("KiBs");

  /** kibibits/sec. */
  public static final Unit KIBIBITS_PER_SECOND = new Unit("Kibits");

  /** kilobytes/sec. */
  public static final Unit KILOBYTES_PER_SECOND = new Unit("KBs");

  /** kilobits/sec. */
  public static final Unit KILOBITS_PER_SECOND = new Unit("Kbits");

  /** mebibytes/sec. */
  public static final Unit MEBIBYTES_PER_SECOND = new Unit("MiBs");

  /** mebibits/sec. */
  public static final Unit MEBIBITS_PER_SECOND = new Unit("Mibits");

  /** megabytes/sec. */
  public static final Unit MEGABYTES_PER_SECOND = new Unit("MBs");

  /** megabits/sec. */
  public static final Unit MEGABITS_PER_SECOND = new Unit("Mbits");

  /** gibibytes/sec. */
  public static final Unit GIBIBYTES_PER_SECOND = new Unit("GiBs");

  /** gibibits/sec. */
  public static final Unit GIBIBITS_PER_SECOND = new Unit("Gibits");

  /** gigabytes/sec. */
  public static final Unit GIGABYTES_PER_SECOND = new Unit("GBs");

  /** gigabits/sec. */
  public static final Unit GIGABITS_PER_SECOND = new Unit("Gbits");

  /** tebibytes/sec. */
  public static final Unit TEBIBYTES_PER_SECOND = new Unit("TiBs");

  /** tebibits/sec. */
  public static final Unit TEBIBITS_PER_SECOND = new Unit("Tibits");

  /** terabytes/sec. */
  public static final Unit TERABYTES_PER_SECOND = new Unit("TBs");

  /** terabits/sec. */
  public static final Unit TERABITS_PER_SECOND = new Unit("Tbits");

  /** pebibytes/sec. */
  public static final Unit PEBIBYTES_PER_SECOND = new Unit("PiBs");

  /** pebibits/sec. */
  public static final Unit PEBIBITS_PER_SECOND = new Unit("Pibits");

  /** petabytes/sec. */
  public static final Unit PETABYTES_PER_SECOND = new Unit("PBs");

  /** petabits/sec. */
  public static final Unit PETABITS_PER_SECOND = new Unit("Pbits");

  // Date & time

  /** Datetime ISO. */
  public static final Unit DATETIME_ISO = new Unit("dateTimeAsIso");

  /** Datetime ISO (No date if today). */
  public static final Unit DATETIME_ISO_NOT_TODAY = new Unit("dateTimeAsIsoNoDateIfToday");

  /** Datetime US. */
  public static final Unit DATETIME_US = new Unit("dateTimeAsUS");

  /** Datetime US (No date if today). */
  public static final Unit DATETIME_US_NOT_TODAY = new Unit("dateTimeAsUSNoDateIfToday");

  /** Datetime local. */
  public static final Unit DATETIME_LOCAL = new Unit("dateTimeAsLocal");

  /** Datetime local (No date if today). */
  public static final Unit DATETIME_LOCAL_NOT_TODAY = new Unit("dateTimeAsLocalNoDateIfToday");

  /** Datetime default. */
  public static final Unit DATETIME_DEFAULT = new Unit("dateTimeAsSystem");

  /** From Now. */
  public static final Unit DATETIME_FROM_NOW = new Unit("dateTimeFromNow");

  // Energy

  /** Watt (W). */
  public static final Unit WATT = new Unit("watt");

  /** Kilowatt (kW). */
  public static final Unit KILOWATT = new Unit("kwatt");

  /** Megawatt (MW). */
  public static final Unit MEGAWATT = new Unit("megwatt");

  /** Gigawatt (GW). */
  public static final Unit GIGAWATT = new Unit("gwatt");

  /** Milliwatt (mW). */
  public static final Unit MILLIWATT = new Unit("mwatt");

  /** Watt per square meter (W/m²). */
  public static final Unit WATT_PER_SQUARE_METER = new Unit("Wm2");

  /** Volt-Ampere (VA). */
  public static final Unit VOLT_AMPERE = new Unit("voltamp");

  /** Kilovolt-Ampere (kVA). */
  public static final Unit KILOVOLT_AMPERE = new Unit("kvoltamp");

  /** Volt-Ampere reactive (VAr). */
  public static final Unit VOLT_AMPERE_REACTIVE = new Unit("voltampreact");

  /** Kilovolt-Ampere reactive (kVAr). */
  public static final Unit KILOVOLT_AMPERE_REACTIVE = new Unit("kvoltampreact");

  /** Watt-hour (Wh). */
  public static final Unit WATT_HOUR = new Unit("watth");

  /** Watt-hour per Kilogram (Wh/kg). */
  public static final Unit WATT_HOUR_PER_KILOGRAM = new Unit("watthperkg");

  /** Kilowatt-hour (kWh). */
  public static final Unit KILOWATT_HOUR = new Unit("kwatth");

  /** Kilowatt-min (kWm). */
  public static final Unit KILOWATT_MINUTE = new Unit("kwattm");

  /** Megawatt-hour (MWh). */
  public static final Unit MEGAWATT_HOUR = new Unit("mwatth");

  /** Ampere-hour (Ah). */
  public static final Unit AMPERE_HOUR = new Unit("amph");

  /** Kiloampere-hour (kAh). */
  public static final Unit KILOAMPERE_HOUR = new Unit("kamph");

  /** Milliampere-hour (mAh). */
  public static final Unit MILLIAMPERE_HOUR = new Unit("mamph");

  /** Joule (J). */
  public static final Unit JOULE = new Unit("joule");

  /** Electron volt (eV). */
  public static final Unit ELECTRON_VOLT = new Unit("ev");

  /** Ampere (A). */
  public static final Unit AMPERE = new Unit("amp");

  /** Kiloampere (kA). */
  public static final Unit KILOAMPERE = new Unit("kamp");

  /** Milliampere (mA). */
  public static final Unit MILLIAMPERE = new Unit("mamp");

  /** Volt (V). */
  public static final Unit VOLT = new Unit("volt");

  /** Kilovolt (kV). */
  public static final Unit KILOVOLT = new Unit("kvolt");

  /** Millivolt (mV). */
  public static final Unit MILLIVOLT = new Unit("mvolt");

  /** Decibel-milliwatt (dBm). */
  public static final Unit DECIBEL_MILLI_WATT = new Unit("dBm");

  /** Milliohm (mΩ). */
  public static final Unit MILLIOHM = new Unit("mohm");

  /** Ohm (Ω). */
  public static final Unit OHM = new Unit("ohm");

  /** Kiloohm (kΩ). */
  public static final Unit KILOOHM = new Unit("kohm");

  /** Megaohm (MΩ). */
  public static final Unit MEGAOHM = new Unit("Mohm");

  /** Farad (F). */
  public static final Unit FARAD = new Unit("farad");

  /** Microfarad (µF). */
  public static final Unit MICROFARAD = new Unit("µfarad");

  /** Nanofarad (nF). */
  public static final Unit NANOFARAD = new Unit("nfarad");

  /** Picofarad (pF). */
  public static final Unit PICOFARAD = new Unit("pfarad");

  /** Femtofarad (fF). */
  public static final Unit FEMTOFARAD = new Unit("ffarad");

  /** Henry (H). */
  public static final Unit HENRY = new Unit("henry");

  /** Millihenry (mH). */
  public static final Unit MILLIHENRY = new Unit("mhenry");

  /** Microhenry (µH). */
  public static final Unit MICROHENRY = new Unit("µhenry");

  /** Lumens (Lm). */
  public static final Unit LUMENS = new Unit("lumens");

  // Flow

  /** Gallons/min (gpm). */
  public static final Unit GALLONS_PER_MINUTE = new Unit("flowgpm");

  /** Cubic meters/sec (cms). */
  public static final Unit CUBIC_METERS_PER_SECOND = new Unit("flowcms");

  /** Cubic feet/sec (cfs). */
  public static final Unit CUBIC_FEET_PER_SECOND = new Unit("flowcfs");

  /** Cubic feet/min (cfm). */
  public static final Unit CUBIC_FEET_PER_MINUTE = new Unit("flowcfm");

  /** Litre/hour. */
  public static final Unit LITRE_PER_HOUR = new Unit("litreh");

  /** Litre/min (L/min). */
  public static final Unit LITRE_PER_MINUTE = new Unit("flowlpm");

  /** milliLitre/min (mL/min). */
  public static final Unit MILLILITRE_PER_MINUTE = new Unit("flowmlpm");

  /** Lux (lx). */
  public static final Unit LUX = new Unit("lux");

  // Force

  /** Newton-meters (Nm). */
  public static final Unit NEWTON_METERS = new Unit("forceNm");

  /** Kilonewton-meters (kNm). */
  public static final Unit KILONEWTON_METERS = new Unit("forcekNm");

  /** Newtons (N). */
  public static final Unit NEWTONS = new Unit("forceN");

  /** Kilonewtons (kN). */
  public static final Unit KILONEWTONS = new Unit("forcekN");

  // Hash rate

  /** hashes/sec. */
  public static final Unit HASHES_PER_SECOND = new Unit("Hs");

  /** kilohashes/sec. */
  public static final Unit KILOHASHES_PER_SECOND = new Unit("KHs");

  /** megahashes/sec. */
  public static final Unit MEGAHASHES_PER_SECOND = new Unit("MHs");

  /** gigahashes/sec. */
  public static final Unit GIGAHASHES_PER_SECOND = new Unit("GHs");

  /** terahashes/sec. */
  public static final Unit TERAHASHES_PER_SECOND = new Unit("THs");

  /** petahashes/sec. */
  public static final Unit PETAHASHES_PER_SECOND = new Unit("PHs");

  /** exahashes/sec. */
  public static final Unit EXAHASHES_PER_SECOND = new Unit("EHs");

  // Mass

  /** milligram (mg). */
  public static final Unit MILLIGRAM = new Unit("massmg");

  /** gram (g). */
  public static final Unit GRAM = new Unit("massg");

  /** pound (lb). */
  public static final Unit POUND = new Unit("masslb");

  /** kilogram (kg). */
  public static final Unit KILOGRAM = new Unit("masskg");

  /** metric ton (t). */
  public static final Unit METRIC_TON = new Unit("masst");

  // Length

  /** millimeter (mm). */
  public static final Unit MILLIMETER = new Unit("lengthmm");

  /** centimeter (cm). */
  public static final Unit CENTIMETER = new Unit("lengthcm");

  /** inch (in). */
  public static final Unit INCH = new Unit("lengthin");

  /** feet (ft). */
  public static final Unit FEET = new Unit("lengthft");

  /** meter (m). */
  public static final Unit METER = new Unit("lengthm");

  /** kilometer (km). */
  public static final Unit KILOMETER = new Unit("lengthkm");

  /** mile (mi). */
  public static final Unit MILE = new Unit("lengthmi");

  // Pressure

  /** Millibars. */
  public static final Unit MILLIBARS = new Unit("pressurembar");

  /** Bars. */
  public static final Unit BARS = new Unit("pressurebar");

  /** Kilobars. */
  public static final Unit KILOBARS = new Unit("pressurekbar");

  /** Pascals. */
  public static final Unit PASCALS = new Unit("pressurepa");

  /** Hectopascals. */
  public static final Unit HECTOPASCALS = new Unit("pressurehpa");

  /** Kilopascals. */
  public static final Unit KILOPASCALS = new Unit("pressurekpa");

  /** Inches of mercury. */
  public static final Unit INCHES_OF_MERCURY = new Unit("pressurehg");

  /** PSI. */
  public static final Unit PSI = new Unit("pressurepsi");

  // Radiation

  /** Becquerel (Bq). */
  public static final Unit BECQUEREL = new Unit("radbq");

  /** curie (Ci). */
  public static final Unit CURIE = new Unit("radci");

  /** Gray (Gy). */
  public static final Unit GRAY = new Unit("radgy");

  /** rad. */
  public static final Unit RAD = new Unit("radrad");

  /** Sievert (Sv). */
  public static final Unit SIEVERT = new Unit("radsv");

  /** milliSievert (mSv). */
  public static final Unit MILLISIEVERT = new Unit("radmsv");

  /** microSievert (µSv). */
  public static final Unit MICROSIEVERT = new Unit("radusv");

  /** rem. */
  public static final Unit REM = new Unit("radrem");

  /** Exposure (C/kg). */
  public static final Unit EXPOSURE = new Unit("radexpckg");

  /** roentgen (R). */
  public static final Unit ROENTGEN = new Unit("radr");

  /** Sievert/hour (Sv/h). */
  public static final Unit SIEVERT_PER_HOUR = new Unit("radsvh");

  /** milliSievert/hour (mSv/h). */
  public static final Unit MILLISIEVERT_PER_HOUR = new Unit("radmsvh");

  /** microSievert/hour (µSv/h). */
  public static final Unit MICROSIEVERT_PER_HOUR = new Unit("radusvh");

  // Rotational Speed

  /** Revolutions per minute (rpm). */
  public static final Unit REVOLUTIONS_PER_MINUTE = new Unit("rotrpm");

  /** Hertz (Hz). */
  public static final Unit ROTATION_HERTZ = new Unit("rothz");

  /** Kilohertz (kHz). */
  public static final Unit ROTATION_KILOHERTZ = new Unit("rotkhz");

  /** Megahertz (MHz). */
  public static final Unit ROTATION_MEGAHERTZ = new Unit("rotmhz");

  /** Gigahertz (GHz). */
  public static final Unit ROTATION_GIGAHERTZ = new Unit("rotghz");

  /** Radians per second (rad/s). */
  public static final Unit RADIANS_PER_SECOND = new Unit("rotrads");

  /** Degrees per second (°/s). */
  public static final Unit DEGREES_PER_SECOND = new Unit("rotdegs");

  // Temperature

  /** Celsius (°C). */
  public static final Unit CELSIUS = new Unit("celsius");

  /** Fahrenheit (°F). */
  public static final Unit FAHRENHEIT = new Unit("fahrenheit");

  /** Kelvin (K). */
  public static final Unit KELVIN = new Unit("kelvin");

  // Time

  /** Hertz (1/s). */
  public static final Unit HERTZ = new Unit("hertz");

  /** nanoseconds (ns). */
  public static final Unit NANOSECONDS = new Unit("ns");

  /** microseconds (µs). */
  public static final Unit MICROSECONDS = new Unit("µs");

  /** milliseconds (ms). */
  public static final Unit MILLISECONDS = new Unit("ms");

  /** seconds (s). */
  public static final Unit SECONDS = new Unit("s");

  /** minutes (m). */
  public static final Unit MINUTES = new Unit("m");

  /** hours (h). */
  public static final Unit HOURS = new Unit("h");

  /** days (d). */
  public static final Unit DAYS = new Unit("d");

  /** duration (ms). */
  public static final Unit DURATION_MILLISECONDS = new Unit("dtdurationms");

  /** duration (s). */
  public static final Unit DURATION_SECONDS = new Unit("dtdurations");

  /** duration (hh:mm:ss). */
  public static final Unit DURATION_HMS = new Unit("dthms");

  /** duration (d hh:mm:ss). */
  public static final Unit DURATION_D_HMS = new Unit("dtdhms");

  /** Timeticks (s/100). */
  public static final Unit TIMETICKS = new Unit("timeticks");

  /** clock (ms). */
  public static final Unit CLOCK_MILLISECONDS = new Unit("clockms");

  /** clock (s). */
  public static final Unit CLOCK_SECONDS = new Unit("clocks");

  // Throughput

  /** counts/sec (cps). */
  public static final Unit COUNTS_PER_SECOND = new Unit("cps");

  /** ops/sec (ops). */
  public static final Unit OPS_PER_SECOND = new Unit("ops");

  /** requests/sec (rps). */
  public static final Unit REQUESTS_PER_SECOND = new Unit("reqps");

  /** reads/sec (rps). */
  public static final Unit READS_PER_SECOND = new Unit("rps");

  /** writes/sec (wps). */
  public static final Unit WRITES_PER_SECOND = new Unit("wps");

  /** I/O ops/sec (iops). */
  public static final Unit IO_OPS_PER_SECOND = new Unit("iops");

  /** events/sec (eps). */
  public static final Unit EVENTS_PER_SECOND = new Unit("eps");

  /** messages/sec (mps). */
  public static final Unit MESSAGES_PER_SECOND = new Unit("mps");

  /** records/sec (rps). */
  public static final Unit RECORDS_PER_SECOND = new Unit("recps");

  /** rows/sec (rps). */
  public static final Unit ROWS_PER_SECOND = new Unit("rowsps");

  /** counts/min (cpm). */
  public static final Unit COUNTS_PER_MINUTE = new Unit("cpm");

  /** ops/min (opm). */
  public static final Unit OPS_PER_MINUTE = new Unit("opm");

  /** requests/min (rpm). */
  public static final Unit REQUESTS_PER_MINUTE = new Unit("reqpm");

  /** reads/min (rpm). */
  public static final Unit READS_PER_MINUTE = new Unit("rpm");

  /** writes/min (wpm). */
  public static final Unit WRITES_PER_MINUTE = new Unit("wpm");

  /** events/min (epm). */
  public static final Unit EVENTS_PER_MINUTE = new Unit("epm");

  /** messages/min (mpm). */
  public static final Unit MESSAGES_PER_MINUTE = new Unit("mpm");

  /** records/min (rpm). */
  public static final Unit RECORDS_PER_MINUTE = new Unit("recpm");

  /** rows/min (rpm). */
  public static final Unit ROWS_PER_MINUTE = new Unit("rowspm");

  // Velocity

  /** meters/second (m/s). */
  public static final Unit METERS_PER_SECOND = new Unit("velocityms");

  /** kilometers/hour (km/h). */
  public static final Unit KILOMETERS_PER_HOUR = new Unit("velocitykmh");

  /** miles/hour (mph). */
  public static final Unit MILES_PER_HOUR = new Unit("velocitymph");

  /** knot (kn). */
  public static final Unit KNOT = new Unit("velocityknot");

  // Volume

  /** millilitre (mL). */
  public static final Unit MILLILITRE = new Unit("mlitre");

  /** litre (L). */
  public static final Unit LITRE = new Unit("litre");

  /** cubic meter. */
  public static final Unit CUBIC_METER = new Unit("m3");

  /** Normal cubic meter. */
  public static final Unit NORMAL_CUBIC_METER = new Unit("Nm3");

  /** cubic decimeter. */
  public static final Unit CUBIC_DECIMETER = new Unit("dm3");

  /** gallons. */
  public static final Unit GALLONS = new Unit("gallons");

  // Boolean

  /** True / False. */
  public static final Unit TRUE_FALSE = new Unit("bool");

  /** Yes / No. */
  public static final Unit YES_NO = new Unit("bool_yes_no");

  /** On / Off. */
  public static final Unit ON_OFF = new Unit("bool_on_off");
}
