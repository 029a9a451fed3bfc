import { mainPath } from '../support/main-path.ts';

mainPath('firefox');
