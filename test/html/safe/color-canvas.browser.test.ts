import { describe, expect, test } from 'vitest';
import { ColorCanvas } from '../../../src/prerender/color-canvas.ts';

/** What a canvas makes of a colour; null if it takes it for none. */
function read(canvas: { fillStyle: unknown }, color: string): unknown {
  canvas.fillStyle = '#010203';
  canvas.fillStyle = color;
  return canvas.fillStyle === '#010203' ? null : canvas.fillStyle;
}

/** CSS Color 4, section 6.1. */
const COLOR_NAMES =
  'aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown burlywood ' +
  'cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod darkgray ' +
  'darkgreen darkgrey darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen ' +
  'darkslateblue darkslategray darkslategrey darkturquoise darkviolet deeppink deepskyblue dimgray dimgrey dodgerblue ' +
  'firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green greenyellow grey honeydew ' +
  'hotpink indianred indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan ' +
  'lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon lightseagreen lightskyblue lightslategray ' +
  'lightslategrey lightsteelblue lightyellow lime limegreen linen magenta maroon mediumaquamarine mediumblue ' +
  'mediumorchid mediumpurple mediumseagreen mediumslateblue mediumspringgreen mediumturquoise mediumvioletred ' +
  'midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive olivedrab orange orangered orchid ' +
  'palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru pink plum powderblue purple ' +
  'rebeccapurple red rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue ' +
  'slateblue slategray slategrey snow springgreen steelblue tan teal thistle tomato turquoise violet wheat white ' +
  'whitesmoke yellow yellowgreen';

const OTHER_WORDS = 'transparent none inherit constructor valueof notacolor';

const HEX = '#f00 #ff0000 #ff000080 #f008 #0000 #010203ff #ff #12345 #1234567 #ggg';

const FUNCTIONS = [
  'rgb(255, 0, 0)',
  'rgb(255 0 0)',
  'rgb(100% 0% 50%)',
  'rgb(100%, 0%, 50%)',
  'rgb(100% 0 20)',
  'rgb(100%, 0, 20)',
  'rgba(1, 2, 3, 0.5)',
  'rgba(1,2,3,50%)',
  'rgb(1 2 3 / 50%)',
  'rgb(1 2 3/.25)',
  'rgb(1 2 3 / 0)',
  'rgb(1, 2, 3 / 0.5)',
  'rgb(1 2 3 0.5)',
  'rgb(1, 2 3)',
  'rgb(300, 0, 0)',
  'rgb(-10, +20, 0)',
  'rgb(1.5, 2.49, .5)',
  'rgba(9, 9, 9, 2)',
  'rgba(9, 9, 9, -1)',
  'rgb(1,2)',
  'rgb(1,2,3,4,5)',
  'rgb(1..2,3,4)',
  'hsl(0, 100%, 50%)',
  'hsl(210deg 40% 30%)',
  'hsl(210 40% 30% / 25%)',
  'hsla(210, 40%, 30%, .25)',
  'hsl(210 40 30)',
  'hsl(210, 40, 30)',
  'hsl(120, 100%, 25%)',
  'hsl(-120, 100%, 25%)',
  'hsl(480, 100%, 25%)',
  'hsl(99.9, 12.3%, 45.6%)',
  'hsl(120, 400%, 25%)',
  'hsl(50%, 50%, 50%)',
];

/** A canvas has eight bits for alpha. */
const TRANSPARENCIES = Array.from({ length: 201 }, (_, index) => `rgba(1, 2, 3, ${index / 200})`);

describe('the canvas of the build', () => {
  test.each(`${COLOR_NAMES} ${OTHER_WORDS} ${HEX}`.split(' ').concat(FUNCTIONS, TRANSPARENCIES))(
    'reads %s as the browser does',
    (color) => {
      const context = new OffscreenCanvas(1, 1).getContext('2d') ?? { fillStyle: '' };
      expect(read(new ColorCanvas(), color)).toBe(read(context, color));
    },
  );
});
